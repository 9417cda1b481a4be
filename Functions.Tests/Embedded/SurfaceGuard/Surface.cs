namespace Recruitment.Tests.Embedded.SurfaceGuard;

/// <summary>
/// Compares public types with the recorded official API: what isn't recorded must not be public, because code that
/// used it would not compile against the official assemblies.
/// </summary>
internal static class Surface
{
    /// <returns>A line for each difference; empty when everything public is official.</returns>
    public static IReadOnlyList<string> Faults(IEnumerable<Type> types, RecordedSurface recorded) =>
        [.. types.Where(type => type.IsVisible).SelectMany(type => FaultsOf(type, recorded))];

    private static IEnumerable<string> FaultsOf(Type type, RecordedSurface recorded)
    {
        var name = TypeName.FullOf(type);
        if (recorded.HeaderOf(name) is not { } header)
        {
            return [$"{name} is not in the official API."];
        }

        return
        [
            .. HeaderFaults(type, name, header),
            .. MemberFaults(type, name, recorded.MembersOf(name)),
        ];
    }

    private static IEnumerable<string> HeaderFaults(Type type, string name, string header)
    {
        var kind = Kind(type);
        if (!header.StartsWith($"{kind} {name}", StringComparison.Ordinal))
        {
            yield return $"{name} is a {kind}; officially it is declared as: {header}";
        }

        var bases = header.Contains(" : ") ? SplitList(header.Split(" : ", 2)[1]) : [];
        foreach (var unofficial in Bases(type).Select(TypeName.Of).Except(bases))
        {
            yield return $"{name} is a {unofficial}; officially it is not.";
        }
    }

    private static IEnumerable<string> MemberFaults(
        Type type,
        string name,
        IReadOnlySet<string> official
    )
    {
        if (type.IsEnum)
        {
            var values = official.SelectMany(SplitList).ToHashSet();
            return Signature
                .MembersOf(type)
                .SelectMany(SplitList)
                .Where(value => !values.Contains(value))
                .Select(value => $"{name} has the value {value}; officially it does not.");
        }

        return Signature
            .MembersOf(type)
            .Where(member => !official.Contains(member))
            .Select(member => $"{name} has a member that is not official: {member}");
    }

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };

    private static IEnumerable<Type> Bases(Type type)
    {
        if (type is { IsClass: true, BaseType: { } baseType } && baseType != typeof(object))
        {
            yield return baseType;
        }

        foreach (
            var implemented in type.GetInterfaces().Where(implemented => implemented.IsVisible)
        )
        {
            yield return implemented;
        }
    }

    /// <summary>Splits at commas that are not between angle brackets.</summary>
    private static IEnumerable<string> SplitList(string list)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                yield return list[start..i].Trim();
                start = i + 1;
                continue;
            }

            depth +=
                list[i] == '<' ? 1
                : list[i] == '>' ? -1
                : 0;
        }
    }
}
