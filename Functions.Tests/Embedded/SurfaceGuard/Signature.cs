using System.Reflection;
using System.Runtime.CompilerServices;

namespace Recruitment.Tests.Embedded.SurfaceGuard;

/// <summary>Writes types and members as the recorded official signatures are written.</summary>
internal static class Signature
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    // What the compiler writes for records, and what every object has, was not recorded.
    private static readonly HashSet<string> NotRecorded =
    [
        nameof(Equals),
        nameof(GetHashCode),
        nameof(ToString),
        "<Clone>$",
        "PrintMembers",
        "Deconstruct",
    ];

    /// <summary>The members that another assembly can see, a line each.</summary>
    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return [EnumValues(type)];
        }

        var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false);
        return
        [
            .. usage is null ? [] : new[] { Usage(usage) },
            .. type.GetConstructors(Declared)
                .Where(IsVisible)
                .Where(made => !made.IsStatic)
                .Select(Constructor),
            .. type.GetProperties(Declared).Where(IsVisible).Select(Property),
            .. type.GetMethods(Declared).Where(IsRecorded).Select(Method),
            .. type.GetFields(Declared)
                .Where(field => field.IsPublic || field.IsFamily)
                .Select(Field),
        ];
    }

    public static bool IsVisible(MethodBase method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(PropertyInfo property) =>
        property.GetAccessors(true).Any(IsVisible);

    private static bool IsRecorded(MethodInfo method) =>
        IsVisible(method) && !method.IsSpecialName && !NotRecorded.Contains(method.Name);

    private static string EnumValues(Type type) =>
        string.Join(
            ", ",
            Enum.GetNames(type)
                .Select(name => $"{name}={Convert.ToInt64(Enum.Parse(type, name), null)}")
        );

    private static string Usage(AttributeUsageAttribute usage) =>
        $"[AttributeUsage({usage.ValidOn}, AllowMultiple={usage.AllowMultiple})]";

    private static string Constructor(ConstructorInfo made) =>
        $"{(made.IsPublic ? "" : "protected ")}.ctor({Parameters(made)})";

    // That a property is protected was not recorded, so the guard cannot tell it from a public one.
    private static string Property(PropertyInfo property)
    {
        var accessor = property.GetAccessors(true).First(IsVisible);
        var accessors =
            (property.GetMethod is { } get && IsVisible(get) ? "get; " : "")
            + (
                property.SetMethod is { } set && IsVisible(set)
                    ? (IsInit(set) ? "init; " : "set; ")
                    : ""
            );
        return $"{Obsolete(property)}{Modifiers(accessor)}{PropertyType(property)} {property.Name} {{ {accessors}}}";
    }

    private static string PropertyType(PropertyInfo property)
    {
        var name = TypeName.Of(property.PropertyType);
        var nullability = new NullabilityInfoContext().Create(property);
        var state = property.CanRead ? nullability.ReadState : nullability.WriteState;
        return state == NullabilityState.Nullable && !name.EndsWith('?') ? name + "?" : name;
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>"
            : "";
        var extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var name = $"{TypeName.Of(method.ReturnType)} {method.Name}{generic}";
        var access = method.IsPublic ? "" : "protected ";
        return $"{Obsolete(method)}{access}{Modifiers(method)}{name}({extends}{Parameters(method)})";
    }

    private static string Field(FieldInfo field) =>
        $"field {(field.IsStatic ? "static " : "")}{TypeName.Of(field.FieldType)} {field.Name}";

    private static string Obsolete(MemberInfo member) =>
        member.IsDefined(typeof(ObsoleteAttribute)) ? "[Obsolete] " : "";

    private static string Modifiers(MethodInfo method) =>
        (method.IsStatic ? "static " : "")
        + (
            method.IsAbstract ? "abstract "
            : method.IsVirtual ? "virtual "
            : ""
        );

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var reference = parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{many}{reference}{TypeName.Of(parameter.ParameterType)} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
        {
            return "";
        }

        if (parameter.DefaultValue is { } value)
        {
            return $" = {(parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, value) : value)}";
        }

        return parameter.ParameterType.IsValueType ? " = default" : " = null";
    }
}
