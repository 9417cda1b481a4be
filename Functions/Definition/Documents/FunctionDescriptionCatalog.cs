using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;

namespace Recruitment.Definition.Documents;

/// <summary>The registered function descriptions: the files <c>functions/{id}.json</c> beside the templates.</summary>
public sealed class FunctionDescriptionCatalog
{
    private readonly Lazy<IReadOnlyDictionary<string, FunctionDescription>> _descriptions;

    public FunctionDescriptionCatalog()
        : this(Path.Combine(AppContext.BaseDirectory, "samples", "functions")) { }

    /// <param name="folder">Where the files are; they are read once, when first asked for.</param>
    internal FunctionDescriptionCatalog(string folder) => _descriptions = new(() => Load(folder));

    /// <summary>In order of id.</summary>
    public IEnumerable<FunctionDescription> All =>
        _descriptions.Value.Values.OrderBy(description => description.Id, StringComparer.Ordinal);

    /// <summary>Null when the id is unknown.</summary>
    public FunctionDescription? Find(string id) => _descriptions.Value.GetValueOrDefault(id);

    /// <summary>
    /// What deserves a second look but is no fault: a registered description with the same sum of scores in another
    /// scale.
    /// </summary>
    internal IEnumerable<Fault> Warnings(FunctionDescription description) =>
        FuwaScores.Find(description.Scores) is not { } scores
            ? []
            : All.Where(other =>
                    other.Id != description.Id
                    && other.Scale != description.Scale
                    && FuwaScores.Find(other.Scores)?.Sum == scores.Sum
                )
                .Select(other => new Fault(
                    "/scale",
                    "SameSumOtherScale",
                    scores.Sum,
                    other.Title,
                    other.Organisation,
                    other.Scale,
                    description.Scale
                ));

    private static Dictionary<string, FunctionDescription> Load(string folder) =>
        DocumentFiles
            .In(folder)
            .Select(file =>
                DocumentFiles.Read<FunctionDescription>(file, FunctionDescriptionRules.Check) with
                {
                    Id = Path.GetFileNameWithoutExtension(file),
                }
            )
            .ToDictionary(description => description.Id!, StringComparer.Ordinal); // Set just now.
}
