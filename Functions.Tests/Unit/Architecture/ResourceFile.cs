using System.Xml.Linq;

namespace Recruitment.Tests.Architecture;

/// <summary>The sentences of one class in one language.</summary>
/// <param name="Owner">Name of the class whose they are.</param>
/// <param name="Language">Null: Dutch.</param>
internal sealed record ResourceFile(
    string Owner,
    string Namespace,
    string? Language,
    IReadOnlyDictionary<string, string> Sentences
)
{
    public static IEnumerable<ResourceFile> All() =>
        Directory
            .EnumerateFiles(Repository.PathOf("Functions"), "*.resx", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(Read);

    private static ResourceFile Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).Split('.');
        var folder = Path.GetRelativePath(Repository.PathOf("Functions"), Path.GetDirectoryName(path)!);
        return new ResourceFile(
            name[0],
            $"Recruitment.{folder.Replace(Path.DirectorySeparatorChar, '.')}",
            name.Length > 1 ? name[1] : null,
            XDocument
                .Load(path)
                .Root!.Elements("data")
                .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!)
        );
    }
}
