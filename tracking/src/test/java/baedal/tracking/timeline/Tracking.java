package baedal.tracking.timeline;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact;
import baedal.contracts.Role;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;
import baedal.tracking.TrackingApplication;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The service running for real; facts come from the tests, the other services' answers from stand-ins. */
public final class Tracking {

    private static final Tracking SHARED = new Tracking();

    private final OtherServices others = new OtherServices();
    private final RunningService service;
    private final Telling telling = new Telling();

    public Tracking(String... more) {
        String[] arguments = new String[more.length + 8];
        arguments[0] = "--baedal.url.order=" + others.url();
        arguments[1] = "--baedal.url.payment=" + others.url();
        arguments[2] = "--baedal.url.store=" + others.url();
        arguments[3] = "--baedal.url.tracking=" + others.url();
        arguments[4] = "--baedal.url.notification=" + others.url();
        arguments[5] = "--baedal.url.delivery=http://127.0.0.1:1";
        arguments[6] = "--baedal.tracking.streams-per-account=6";
        arguments[7] =
                "--baedal.tracking.gather-within=5s"; // a test machine may be slow; who is away is refused at once
        System.arraycopy(more, 0, arguments, 8, more.length);
        service = RunningService.start(TrackingApplication.class, "tracking", arguments);
    }

    /** A second instance over the same database. */
    public Tracking again(String... more) {
        HikariDataSource database = service.bean(HikariDataSource.class);
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--spring.datasource.url=" + database.getJdbcUrl());
        arguments.add("--spring.datasource.username=" + database.getUsername());
        arguments.add("--spring.datasource.password=" + database.getPassword());
        return new Tracking(arguments.toArray(String[]::new));
    }

    /** One for all tests. */
    public static Tracking shared() {
        return SHARED;
    }

    public RunningService service() {
        return service;
    }

    public OtherServices others() {
        return others;
    }

    /** The facts were read, in one batch. */
    public void told(List<OrderFact> facts) {
        Projection projection = service.bean(Projection.class);
        new TransactionTemplate(service.bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> projection.apply(telling.tell(facts)));
    }

    public void told(Sample sample, String... types) {
        told(sample.facts(types));
    }

    public Client as(AccountId account, Role role) {
        return service.as(TestTokens.get().of(account, role));
    }
}
