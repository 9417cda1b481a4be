using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition.Documents;

namespace Recruitment.Definition.Reading;

/// <summary>Which members of a record can be given, and which must be.</summary>
internal static class RecordShape
{
    /// <summary>The members that the sender may give.</summary>
    public static IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo info) =>
        info.Properties.Where(property =>
            (property.Set is not null || property.AssociatedParameter is not null) && !Has<FilledInAttribute>(property)
        );

    public static bool IsMandatory(JsonPropertyInfo member) =>
        member.IsRequired || member.AssociatedParameter is { HasDefaultValue: false };

    /// <summary>Whether null stands for absent.</summary>
    public static bool IsOptional(JsonPropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null
        || (!member.PropertyType.IsValueType && member.IsSetNullable);

    /// <summary>Whether the id of a registered document can stand in its place.</summary>
    public static bool IsRegistered(JsonPropertyInfo member) => Has<RegisteredAttribute>(member);

    private static bool Has<TAttribute>(JsonPropertyInfo member)
        where TAttribute : Attribute => member.AttributeProvider?.IsDefined(typeof(TAttribute), inherit: false) == true;
}
