package baedal.identity.accounts;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import baedal.contracts.StoreId;
import baedal.http.Caller;
import baedal.http.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountController {

    private final RegisterHandler register;
    private final Accounts accounts;
    private final OwnedStores stores;

    AccountController(RegisterHandler register, Accounts accounts, OwnedStores stores) {
        this.register = register;
        this.accounts = accounts;
        this.stores = stores;
    }

    @PostMapping("/api/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@Valid @RequestBody RegisterRequest request) {
        Account account = register.handle(request.email, request.password, request.name.strip(), request.phone);
        return new Registered(account.id(), account.email(), account.name(), account.roles());
    }

    @GetMapping("/api/me")
    Me me(Caller caller) {
        Account account = accounts.find(caller.id()).orElseThrow(() -> Refusal.notFound("NOT_FOUND"));
        return new Me(
                account.id(),
                account.email(),
                account.name(),
                account.phone(),
                account.roles(),
                caller.is(Role.OWNER) ? stores.of(caller.id()) : List.of());
    }

    record RegisterRequest(
            @NotNull @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+") @Size(max = 254)
            String email,

            @NotNull @Size(min = 8, max = 72) String password,
            @NotBlank @Size(max = 50) String name,

            @NotNull @Pattern(regexp = "\\+?[0-9](-?[0-9]){7,14}")
            String phone) {

        @Override
        public String toString() {
            return "RegisterRequest";
        }
    }

    record Registered(AccountId id, String email, String name, Set<Role> roles) {}

    /** @param storeIds what an owner owns; {@code null} while the store service cannot tell */
    record Me(
            AccountId id,
            String email,
            String name,
            String phone,
            Set<Role> roles,
            @Nullable List<StoreId> storeIds) {

        @Override
        public String toString() {
            return "Me[" + id + "]";
        }
    }
}
