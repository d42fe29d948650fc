package io.servicecard.order;

import io.servicecard.order.Shop.Holder;
import io.servicecard.order.attachment.application.Samples;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Whose;
import java.util.Map;

/** A request that can succeed to each operation about what is attached to orders. */
record PaperRequests(Holder own, Holder foreign) {
    Request request(String operation, Whose whose) {
        return switch (operation) {
            case "addAttachment" ->
                    of(whose).with(Album.PHOTO).header("Content-Type", "image/jpeg");
            case "listAttachments" -> of(whose);
            case "readPicture" -> attachment(whose, "image/jpeg", Album.PHOTO);
            case "readPaper" -> attachment(whose, "application/pdf", Samples.paper("x"));
            case "listParts", "listDocuments", "listMessages" -> of(whose);
            case "postMessage" -> of(whose).with(Map.of("text", "When can I fetch it?"));
            case "markMessagesRead" -> message(whose);
            case "readDocument" -> document(whose);
            case "listTrackedPhotos" -> Request.path("token", token(placed(whose)));
            case "readTrackedPhoto" -> photo();
            case "noteArrival" -> part(whose);
            default -> new AssetRequests(own, foreign).request(operation, whose);
        };
    }

    /** To withdraw what the sender attached. */
    Request withdrawal(String role, Whose whose) {
        var reason = Map.of("reason", "WRONG_FILE");
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next())
                    .and("attachmentId", Ids.next())
                    .with(reason)
                    .as(own.user());
        }
        boolean attaches = role.equals("reception") || role.equals("technician");
        var by = (attaches ? role : "manager") + "-operations";
        var job = placed(whose);
        String id = Album.add(job, by, "image/jpeg", Album.PHOTO).path("id");
        return Request.path("orderId", job.id).and("attachmentId", id).with(reason).as(own.user());
    }

    private Request of(Whose whose) {
        return Request.path("orderId", whose == Whose.MISSING ? Ids.next() : placed(whose).id);
    }

    private Request attachment(Whose whose, String mediaType, byte[] content) {
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next()).and("attachmentId", Ids.next());
        }
        var job = placed(whose);
        String id = Album.add(job, "reception", mediaType, content).path("id");
        return Request.path("orderId", job.id).and("attachmentId", id);
    }

    private Request message(Whose whose) {
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next()).and("messageId", Ids.next());
        }
        var job = placed(whose);
        String id = job.command("support", "messages", Map.of("text", "Now.")).path("id");
        return Request.path("orderId", job.id).and("messageId", id);
    }

    private Request document(Whose whose) {
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next()).and("name", "label");
        }
        var job = placed(whose);
        job.accept().then().statusCode(200);
        return Request.path("orderId", job.id).and("name", "label");
    }

    private Request photo() {
        var job = placed(Whose.OWN);
        String id =
                Album.add(job, "reception", "AFTER", "PUBLIC", "image/jpeg", Album.PHOTO)
                        .path("id");
        return Request.path("token", token(job)).and("photoId", id);
    }

    private static String token(Job job) {
        return job.placed.getString("trackingToken");
    }

    private Request part(Whose whose) {
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next()).and("line", 1);
        }
        var job = Offer.working(placed(whose));
        job.command(Shop.TECHNICIAN, "add-line", Offer.line("PART", 1, 1)).then().statusCode(200);
        return Request.path("orderId", job.id).and("line", 1);
    }

    private Job placed(Whose whose) {
        return Job.placed(whose == Whose.FOREIGN ? foreign : own);
    }
}
