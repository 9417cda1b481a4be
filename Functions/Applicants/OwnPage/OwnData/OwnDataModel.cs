using System.Text.Json.Nodes;

namespace Recruitment.Applicants.OwnPage.OwnData;

/// <summary>Everything that is recorded about a candidate, to read or to print.</summary>
/// <param name="Data">As <see cref="OwnRecords"/> found it.</param>
public sealed record OwnDataModel(CandidatePageModel Page, JsonObject Data)
{
    /// <summary>What the heading says already.</summary>
    private static readonly string[] Told = ["function", "organisation"];

    public OwnDataTexts Texts { get; } = new(Page.Vacancy.Definition);

    public IEnumerable<KeyValuePair<string, JsonNode?>> Sections =>
        Data.Where(entry => !Told.Contains(entry.Key) && Texts.IsShown(entry.Key, entry.Value));
}
