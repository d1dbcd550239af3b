package baedal.http.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in the document what the compiler knows of records: which components may be {@code null}; all others always come. */
final class NullableComponents implements ModelConverter {

    private static final String NULL = "null";

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            mark(raw, resolved.get$ref() == null ? resolved : definition(resolved.get$ref(), context));
        }
        return resolved;
    }

    private static @Nullable Schema<?> definition(String ref, ModelConverterContext context) {
        return context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("rawtypes")
    private static void mark(Class<?> raw, @Nullable Schema<?> model) {
        Map<String, Schema> properties = model == null ? null : model.getProperties();
        if (model == null || properties == null) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = component.getName();
            Schema property = properties.get(name);
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, orNull(property));
            } else if (model.getRequired() == null || !model.getRequired().contains(name)) {
                model.addRequiredItem(name);
            }
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<?> nothing = new Schema<>().types(Set.of(NULL));
            return new Schema<>().addOneOfItem(property).addOneOfItem(nothing);
        }
        if (property.getTypes() != null && !property.getTypes().contains(NULL)) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add(NULL);
            property.setTypes(types);
            if (property.getEnum() != null) {
                property.addEnumItemObject(null);
            }
        }
        return property;
    }
}
