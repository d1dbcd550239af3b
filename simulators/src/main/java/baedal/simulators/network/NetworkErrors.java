package baedal.simulators.network;

import baedal.simulators.faults.InjectedFailure;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors as the network words them: {@code {code,message}}. */
@RestControllerAdvice(basePackageClasses = NetworkErrors.class)
class NetworkErrors {

    record Failure(String code, String message) {}

    @ExceptionHandler
    ResponseEntity<Failure> answered(NetworkError.Answered answered) {
        return failure(answered.error());
    }

    @ExceptionHandler(InjectedFailure.class)
    ResponseEntity<Failure> injected() {
        return failure(NetworkError.FAILED_INTERNAL_SYSTEM_PROCESSING);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Failure> unreadable() {
        return failure(NetworkError.INVALID_REQUEST);
    }

    private static ResponseEntity<Failure> failure(NetworkError error) {
        return ResponseEntity.status(error.status()).body(new Failure(error.name(), error.message()));
    }
}
