package io.servicecard.local.identity;

import io.servicecard.local.Html;

/** The page where a person says who they are. */
final class LoginPage {

    private LoginPage() {}

    /**
     * @param query the log-in request's parameters, sent back with the form
     * @param failed whether the last attempt was refused
     */
    static String render(String query, boolean failed) {
        var page = new StringBuilder("<h1>Log in to the Service Card suite</h1>");
        if (failed) {
            page.append("<p role=alert><strong>User name or password is wrong.</strong></p>");
        }
        page.append("<form method=post><input type=hidden name=request value=\"")
                .append(Html.escape(query))
                .append(
                        "\"><p><label>User name <input name=username list=users required autofocus></label> <label>Password <input name=password"
                                + " type=password required></label> <button>Log in</button></p><datalist id=users>");
        Accounts.DEMO.forEach(account -> page.append("<option>").append(account.username()));
        page.append(
                        "</datalist></form><p class=muted>This machine's demo users; everybody's password is <code>")
                .append(Accounts.PASSWORD)
                .append("</code>.</p><table><tr><th>user<th>role<th>language");
        Accounts.DEMO.forEach(
                account ->
                        page.append("<tr><td>")
                                .append(account.username())
                                .append("<td>")
                                .append(account.role())
                                .append("<td>")
                                .append(account.locale()));
        return Html.page("Log in", page.append("</table>").toString());
    }
}
