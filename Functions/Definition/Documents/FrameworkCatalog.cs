using Recruitment.Definition.Rules;

namespace Recruitment.Definition.Documents;

/// <summary>
/// The registered assessment frameworks: the files <c>frameworks/{id}/{version}.json</c> beside the templates.
/// </summary>
public sealed class FrameworkCatalog
{
    private readonly Lazy<IReadOnlyList<AssessmentFramework>> _frameworks;

    public FrameworkCatalog()
        : this(Path.Combine(AppContext.BaseDirectory, "samples", "frameworks")) { }

    /// <param name="folder">Where the files are; they are read once, when first asked for.</param>
    internal FrameworkCatalog(string folder) => _frameworks = new(() => Load(folder));

    /// <summary>Every version of every framework, in order of id and version.</summary>
    public IEnumerable<AssessmentFramework> All =>
        _frameworks
            .Value.OrderBy(framework => framework.Id, StringComparer.Ordinal)
            .ThenBy(framework => framework.Version, StringComparer.Ordinal);

    /// <summary>Null when there is no such version.</summary>
    public AssessmentFramework? Find(string id, string version) =>
        _frameworks.Value.FirstOrDefault(f => f.Id == id && f.Version == version);

    private static List<AssessmentFramework> Load(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .SelectMany(DocumentFiles.In)
                    .Select(file =>
                        DocumentFiles.Read<AssessmentFramework>(file, FrameworkRules.Check) with
                        {
                            Id = Path.GetFileName(Path.GetDirectoryName(file)),
                            Version = Path.GetFileNameWithoutExtension(file),
                        }
                    ),
            ]
            : [];
}
