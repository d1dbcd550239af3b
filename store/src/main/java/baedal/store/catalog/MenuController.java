package baedal.store.catalog;

import baedal.contracts.MenuItem;
import baedal.contracts.MenuItemId;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.http.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing a store's menu. */
@Tag(name = "My store")
@RestController
@RequestMapping("/api/stores/{storeId}/menu-items")
class MenuController {

    private final ChangeStoreHandler handler;

    MenuController(ChangeStoreHandler handler) {
        this.handler = handler;
    }

    @Operation(summary = "Add an item at the end of the menu")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MenuItem add(Caller caller, @PathVariable StoreId storeId, @Valid @RequestBody MenuItemRequest request) {
        MenuItem item = request.asNew();
        handler.handle(caller.id(), storeId, (store, now) -> store.add(item, now));
        return item;
    }

    @Operation(
            summary = "Replace an item",
            description =
                    "Options keep their ids, recognised by id or else by name. Without soldOut that stays as it is.")
    @PutMapping("/{menuItemId}")
    MenuItem replace(
            Caller caller,
            @PathVariable StoreId storeId,
            @PathVariable MenuItemId menuItemId,
            @Valid @RequestBody MenuItemRequest request) {
        return item(
                menuItemId,
                handler.handle(
                        caller.id(),
                        storeId,
                        (store, now) -> store.replace(request.inPlaceOf(store.item(menuItemId)), now)));
    }

    @Operation(summary = "Take an item off the menu")
    @DeleteMapping("/{menuItemId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable StoreId storeId, @PathVariable MenuItemId menuItemId) {
        handler.handle(caller.id(), storeId, (store, now) -> store.remove(menuItemId, now));
    }

    @Operation(summary = "Mark an item as sold out, or as back")
    @PutMapping("/{menuItemId}/sold-out")
    MenuItem markSoldOut(
            Caller caller,
            @PathVariable StoreId storeId,
            @PathVariable MenuItemId menuItemId,
            @Valid @RequestBody MarkSoldOut request) {
        return item(
                menuItemId,
                handler.handle(
                        caller.id(), storeId, (store, now) -> store.markSoldOut(menuItemId, request.soldOut(), now)));
    }

    record MarkSoldOut(@NotNull Boolean soldOut) {}

    private static MenuItem item(MenuItemId id, StorePublished store) {
        return new Store(store, 0).item(id);
    }
}
