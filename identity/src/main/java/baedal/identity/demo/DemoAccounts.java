package baedal.identity.demo;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import baedal.identity.accounts.Account;
import baedal.identity.accounts.Accounts;
import baedal.identity.accounts.Passwords;
import baedal.identity.addresses.AddressBooks;
import baedal.identity.keys.IdentitySettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of the demo world, with ids that the other services know too. Made once; the same at every start. */
@Component
@ConditionalOnBooleanProperty("baedal.demo")
class DemoAccounts implements ApplicationRunner {

    private static final String WELL_KNOWN_PASSWORD = "baedal-demo";
    private static final List<String> FAMILIES =
            List.of("김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍");
    private static final List<String> NAMES =
            List.of("민준", "서연", "도윤", "지우", "예준", "하은", "시우", "수아", "주원", "지유", "지호", "채원", "준서");

    private final Accounts accounts;
    private final AddressBooks books;
    private final Passwords passwords;
    private final Clock clock;
    private final String password;

    DemoAccounts(
            Accounts accounts,
            AddressBooks books,
            Passwords passwords,
            Clock clock,
            IdentitySettings settings,
            @Value("${baedal.bind}") String bind)
            throws UnknownHostException {
        this.accounts = accounts;
        this.books = books;
        this.passwords = passwords;
        this.clock = clock;
        this.password = settings.demoPassword();
        if (password.equals(WELL_KNOWN_PASSWORD) && !InetAddress.getByName(bind).isLoopbackAddress()) {
            throw new IllegalStateException(
                    "Others could reach this demo with a password that everyone knows: set BAEDAL_DEMO_PASSWORD.");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Person> missing =
                Crowd.all().filter(one -> accounts.find(one.id()).isEmpty()).toList();
        if (!missing.isEmpty()) {
            String hash = passwords.hash(password); // one for all: each would take its time
            missing.forEach(one -> accounts.add(one.account(hash), clock.instant()));
        }
        books.settle(Crowd.all()
                .filter(one -> one.crowd == Crowd.CUSTOMERS)
                .map(Person::id)
                .toList());
    }

    /** One of many. */
    private record Person(Crowd crowd, int number) {

        AccountId id() {
            return AccountId.of("01900000-0000-7000-8000-%d%011d".formatted(crowd.kind, number));
        }

        Account account(String hash) {
            String email = crowd.word + (number == 1 ? "" : number) + "@demo.baedal";
            int turn = number - 1 + crowd.kind;
            String name = FAMILIES.get(turn % FAMILIES.size()) + NAMES.get(turn % NAMES.size());
            String phone = "010-%d000-%04d".formatted(crowd.kind, number);
            return new Account(id(), email, hash, name, phone, Set.of(crowd.role));
        }
    }

    private enum Crowd {
        CUSTOMERS(1, "customer", Role.CUSTOMER, 200),
        OWNERS(2, "owner", Role.OWNER, 20),
        RIDERS(3, "rider", Role.RIDER, 30),
        OPERATORS(4, "operator", Role.OPERATOR, 2);

        private final int kind;
        private final String word;
        private final Role role;
        private final int size;

        Crowd(int kind, String word, Role role, int size) {
            this.kind = kind;
            this.word = word;
            this.role = role;
            this.size = size;
        }

        static Stream<Person> all() {
            return Stream.of(values())
                    .flatMap(crowd ->
                            IntStream.rangeClosed(1, crowd.size).mapToObj(number -> new Person(crowd, number)));
        }
    }
}
