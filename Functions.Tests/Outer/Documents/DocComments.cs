using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Recruitment.Tests.Documents;

/// <summary>The product's docstrings, as sentences.</summary>
internal static class DocComments
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "Recruitment.Functions.xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value); // Every member has a name.

    /// <summary>The summary of a type; null when it has none.</summary>
    public static string? Of(Type type) => Sentence(Find($"T:{type.FullName}")?.Element("summary"));

    /// <summary>The summary of a property, or what its record says of the parameter that it comes from.</summary>
    public static string? Of(Type type, MemberInfo member) =>
        Sentence(
            Find($"P:{type.FullName}.{member.Name}")?.Element("summary")
                ?? Find($"T:{type.FullName}")
                    ?.Elements("param")
                    .FirstOrDefault(param => (string?)param.Attribute("name") == member.Name)
        );

    private static XElement? Find(string name) => Members.GetValueOrDefault(name);

    private static string? Sentence(XElement? element) =>
        element is null ? null : Regex.Replace(string.Concat(element.Nodes().Select(Text)), @"\s+", " ").Trim();

    private static string Text(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" or "paramref" } see => $"`{NameIn(see)}`",
            XElement other => string.Concat(other.Nodes().Select(Text)),
            _ => "",
        };

    private static string NameIn(XElement see) => see.Attributes().First().Value.Split('(')[0].Split('.', ':')[^1];
}
