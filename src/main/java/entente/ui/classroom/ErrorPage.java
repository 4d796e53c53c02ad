package entente.ui.classroom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself says of a request that no page was asked for: little, and no markup. */
final class ErrorPage extends ErrorHandler {

  private static final ByteBuffer WORDS =
      ByteBuffer.wrap("{\"error\":\"request\"}".getBytes(StandardCharsets.UTF_8));

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    headers(response.getHeaders());
    response.write(true, WORDS.slice(), callback);
    return true;
  }

  private static void headers(HttpFields.Mutable fields) {
    Doors.headers(fields::put);
    fields.put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
  }
}
