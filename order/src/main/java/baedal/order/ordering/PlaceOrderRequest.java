package baedal.order.ordering;

import baedal.contracts.DeliverTo;
import baedal.contracts.MenuItemId;
import baedal.contracts.OptionId;
import baedal.contracts.StoreId;
import baedal.order.menu.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What a customer sends to order. Prices and customer are not his to say. */
record PlaceOrderRequest(
        @NotNull StoreId storeId,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines,
        @NotNull @Valid Where deliverTo,
        @Nullable @Size(max = 500) String request,
        @Nullable @Valid PaymentRequest payment) {

    /** @param optionIds none if left out */
    record Line(
            @NotNull MenuItemId menuItemId,
            @NotNull @Min(1) @Max(99) Integer quantity,
            @Nullable @Size(max = 20) @UniqueElements List<@NotNull OptionId> optionIds) {

        Wanted wanted() {
            return new Wanted(menuItemId, quantity, optionIds == null ? List.of() : optionIds);
        }
    }

    record Where(
            @NotBlank @Size(max = 200) String address,
            @Nullable @Size(max = 200) String detail,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lng) {

        DeliverTo deliverTo() {
            return new DeliverTo(address, detail, lat, lng);
        }
    }

    record PaymentRequest(@NotBlank @Size(max = 200) String paymentKey) {}

    List<Wanted> wanted() {
        return lines.stream().map(Line::wanted).toList();
    }

    @Nullable
    String paymentKey() {
        return payment == null ? null : payment.paymentKey();
    }
}
