package baedal.http.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before any application sees it, such as a target that is no URL. Made by Tomcat, by its name. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Problems.write(request, response, ProblemOfException.of(status));
        } catch (IOException callerLeft) {
            containerLog(callerLeft);
        }
    }

    private void containerLog(IOException failure) {
        container.getLogger().debug("no answer possible", failure);
    }
}
