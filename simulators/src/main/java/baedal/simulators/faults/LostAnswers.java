package baedal.simulators.faults;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Closes the connection of a {@link LostAnswer}; servlets cannot, the server's own pipeline can. */
@Component
@ControllerAdvice
class LostAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String LOST = LostAnswer.class.getName();

    @ExceptionHandler(LostAnswer.class)
    ModelAndView lose(HttpServletRequest request) {
        request.setAttribute(LOST, true);
        return new ModelAndView();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Cut());
    }

    private static final class Cut extends ValveBase {

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(LOST) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
