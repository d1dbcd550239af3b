package baedal.identity.addresses;

import baedal.contracts.Ids;
import baedal.http.Caller;
import baedal.http.Page;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me/addresses")
class AddressController {

    private final AddressBooks books;
    private final ChangeBookHandler change;

    AddressController(AddressBooks books, ChangeBookHandler change) {
        this.books = books;
        this.change = change;
    }

    @GetMapping
    Page<Address> all(Caller caller) {
        return new Page<>(books.of(caller.id()).addresses(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Address add(Caller caller, @Valid @RequestBody AddressRequest request) {
        Address added = request.as(Ids.next());
        return change.handle(caller.id(), book -> book.with(added)).find(added.id());
    }

    @PutMapping("/{id}")
    Address change(Caller caller, @PathVariable UUID id, @Valid @RequestBody AddressRequest request) {
        return change.handle(caller.id(), book -> book.changed(request.as(id))).find(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        change.handle(caller.id(), book -> book.without(id));
    }

    /** @param preferred left out: the default stays as it is */
    record AddressRequest(
            @NotBlank @Size(max = 30) String label,
            @NotBlank @Size(max = 200) String address,
            @Size(max = 100) @Nullable String detail,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lng,
            @JsonProperty("default") @Nullable Boolean preferred) {

        Address as(UUID id) {
            boolean first = preferred != null && preferred;
            return new Address(id, label.strip(), address.strip(), detail, lat, lng, first);
        }

        @Override
        public String toString() {
            return "AddressRequest";
        }
    }
}
