package io.servicecard.local;

import io.vertx.core.http.HttpServerResponse;

/** Pages written by hand: escaping and the head they share. */
public final class Html {

    private static final String STYLE =
            """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2733;background:#fbfbf9}
            h1{font-size:1.5rem}a{color:#0b5cad}code,pre{background:#eef0f2;border-radius:4px;padding:.1rem .3rem}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #dde1e5;vertical-align:top}
            button{font:inherit;padding:.35rem .9rem;border:1px solid #0b5cad;border-radius:6px;background:#0b5cad;color:#fff;cursor:pointer}
            input{font:inherit;padding:.35rem;border:1px solid #99a3ad;border-radius:6px}.muted{color:#5b6672}article{border:1px solid #dde1e5;border-radius:8px;padding:.8rem 1rem;margin:.8rem 0;background:#fff}
            article pre{white-space:pre-wrap;overflow-wrap:anywhere;background:none;padding:0;font:inherit;margin:.4rem 0 0}
            """;

    private Html() {}

    /** The text with the characters that mean something in HTML replaced. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A whole page. */
    public static String page(String title, String body) {
        return "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>"
                + escape(title)
                + "</title><style>"
                + STYLE
                + "</style><body>"
                + body;
    }

    /** Sends the page with headers that let it run no script and be framed by nobody. */
    public static void send(HttpServerResponse response, String page) {
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .end(page);
    }
}
