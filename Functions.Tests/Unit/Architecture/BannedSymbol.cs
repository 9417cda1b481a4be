using System.Reflection;
using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>One line of BannedSymbols.txt: the documentation id of a type, property or method, and the reason.</summary>
internal sealed record BannedSymbol(char Kind, string Name, string Reason)
{
    public static IEnumerable<BannedSymbol> Read() =>
        from line in File.ReadLines(Repository.PathOf("BannedSymbols.txt"))
        where line.Length > 0
        let parts = line.Split(';', 2)
        select new BannedSymbol(line[0], parts[0][2..], parts[1]);

    /// <summary>Whether such a symbol exists; the analyzer passes over one that doesn't without a word.</summary>
    public bool Exists()
    {
        var member = Name.Split('(')[0];
        return Kind switch
        {
            'T' => Find(member) is not null,
            'P' => Find(TypeOf(member))?.GetProperty(LastOf(member)) is not null,
            'M' => Find(TypeOf(member))?.GetMethods().Any(method => DocumentationIdOf(method) == Name) == true,
            _ => false,
        };
    }

    /// <summary>Whether <paramref name="source"/> seems to use the symbol, going by the names in it.</summary>
    public bool IsIn(string source)
    {
        var member = Name.Split('(')[0];
        var pattern = Kind == 'T' ? $@"\b{LastOf(member)}\b" : $@"\b{LastOf(TypeOf(member))}\.{LastOf(member)}\b";
        return Regex.IsMatch(source, pattern);
    }

    private static Type? Find(string name) =>
        AppDomain
            .CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(name))
            .FirstOrDefault(type => type is not null);

    private static string TypeOf(string member) => member[..member.LastIndexOf('.')];

    private static string LastOf(string member) => member[(member.LastIndexOf('.') + 1)..];

    private static string DocumentationIdOf(MethodInfo method)
    {
        var parameters = string.Join(',', method.GetParameters().Select(parameter => IdOf(parameter.ParameterType)));
        var arguments = parameters.Length == 0 ? "" : $"({parameters})";
        return $"{method.DeclaringType!.FullName}.{method.Name}{arguments}";
    }

    private static string IdOf(Type type) =>
        type.IsGenericType
            ? $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(IdOf))}}}"
            : type.FullName ?? type.Name;
}
