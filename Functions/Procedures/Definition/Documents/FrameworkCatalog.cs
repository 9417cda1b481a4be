using Recruitment.Procedures.Definition.Rules;

namespace Recruitment.Procedures.Definition.Documents;

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

    /// <summary>In order of id.</summary>
    public IEnumerable<string> Ids =>
        _frameworks.Value.Select(framework => framework.Id!).Distinct().Order();

    /// <summary>The versions of a framework; none when the id is unknown.</summary>
    public IEnumerable<string> Versions(string id) =>
        _frameworks.Value.Where(framework => framework.Id == id).Select(f => f.Version!).Order();

    /// <summary>Null when there is no such version.</summary>
    public AssessmentFramework? Find(string id, string version) =>
        _frameworks.Value.FirstOrDefault(f => f.Id == id && f.Version == version);

    // Every framework that is loaded has the id and the version that its file is named by.
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
