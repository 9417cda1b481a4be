using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dashboard;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Tells in words whom and what the ids are of that records and the audit chain hold.</summary>
public sealed class ProcedureNames(ProcedureDefinition definition, IReadOnlyList<CandidateSummary> candidates)
{
    private readonly Dictionary<string, string> _candidates = candidates.ToDictionary(
        candidate => candidate.Id.Value,
        candidate => candidate.Name,
        StringComparer.Ordinal
    );

    private readonly HashSet<string> _former = [.. definition.People.EverIds().Select(id => id.Value)];

    /// <summary>Of a person, a candidate, or nobody: then the clock did it.</summary>
    public string Of(string? id) =>
        id is null ? DeskTexts.ByItself
        : definition.People.Find(new PersonId(id)) is { } person ? person.Name
        : _candidates.GetValueOrDefault(id) is { } candidate ? candidate
        : _former.Contains(id) ? DashboardTexts.FormerPerson
        : Identifier.IsValid(id) ? DeskTexts.SomebodyErased
        : RefereeOf(id) ?? id;

    /// <summary>Whom a mail goes to. A referee's id is one of the candidate whom it is about.</summary>
    public string ReaderOf(MailOrder mail) =>
        mail.About is { } candidate && Referee.IsId(mail.Recipient)
            ? DashboardTexts.RefereeOf(Of(candidate.Value))
            : Of(mail.Recipient);

    /// <summary>Whether somebody is a candidate of whom there is a page.</summary>
    public bool IsCandidate(string? id) => id is not null && _candidates.ContainsKey(id);

    /// <summary>A referee's id is behind that of the candidate who named them.</summary>
    private string? RefereeOf(string id) =>
        id.Split('-', 2) is [var of, _] && Identifier.IsValid(of) ? DashboardTexts.RefereeOf(Of(of)) : null;

    /// <summary>The stage in whose run something happened; empty when it concerns no stage.</summary>
    public string StageOf(string? step)
    {
        var found = Step.In(step, definition.Stages.Select(stage => stage.Id))?.Stage ?? step;
        return definition.Stages.FirstOrDefault(stage => stage.Id == found) is { } stage
            ? StageTitles.Of(stage, ReaderLanguage.Current)
            : "";
    }
}
