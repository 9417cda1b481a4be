using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase.Places;

/// <summary>The link with which the person whom the programme names decides which teams get a place.</summary>
public sealed class PlacesLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    RecordStore records,
    TimeProvider clock
) : ILinkPage<PlacesPage, PlacesPageModel>
{
    public const string Name = "places";

    public string Purpose => Name;

    /// <summary>Who decides, as the programme names them.</summary>
    public static PersonId DeciderOf(ProcedureDefinition definition) =>
        definition.Programme is { PlacesBy: { } by } ? new PersonId(by) : People.RecruiterId;

    public async Task<PlacesPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        if (
            procedure is null
            || definition is not { Programme: { } programme }
            || new PersonId(link.Holder) != definition.People.Current(DeciderOf(definition))
        )
        {
            return null;
        }

        var all = await candidates.ListAsync(link.Procedure, cancellationToken);
        var proposal = PlaceProposal.Of(definition, all);
        var path = PlaceDecision.Path(link.Procedure, link.Step);
        var decision = await records.FindAsync<PlaceDecision>(path, cancellationToken);
        return new PlacesPageModel
        {
            Brand = definition.Organisation.Brand,
            Programme = programme.Title,
            Free = proposal.Free,
            Teams = decision is null
                ? proposal.Waiting
                : [.. all.Where(candidate => decision.Teams.Contains(candidate.Id))],
            Chosen = [],
            Proposed = [.. proposal.First.Select(team => team.Id)],
            Decision = decision,
            IsOpen = decision is null && proposal.IsShort && procedure.IsAt(link.Step),
        };
    }

    public async Task<LinkAnswer<PlacesPageModel>> AnswerAsync(
        LinkPost post,
        PlacesPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            // Deciding twice shows what was recorded the first time.
            return page.Decision is null ? LinkAnswer.TooLate(page) : LinkAnswer.Shown(page);
        }

        var reason = ReasonField.Read(post.Form, PlacesPageModel.ReasonName);
        var filled = page.FilledFrom(post.Form) with { Reason = reason };
        var faults = Faults(filled).ToList();
        if (faults.Count > 0)
        {
            return LinkAnswer.Invalid(filled with { Faults = faults });
        }

        var chosen = page.Teams.ToLookup(team => filled.Chosen.Contains(team.Id), PlacesPageModel.NameOf);
        var confirmation = new LinkConfirmation(
            page.Brand,
            page.Programme,
            [
                PlacesTexts.Resources.With("ConfirmChosen", string.Join(", ", chosen[true])),
                PlacesTexts.Resources.With("ConfirmOthers", string.Join(", ", chosen[false])),
            ]
        );
        if (LinkAnswer.Unconfirmed(post, filled, confirmation) is { } unconfirmed)
        {
            return unconfirmed;
        }

        var made = new PlaceDecision(
            filled.Chosen,
            filled.IsChanged,
            reason,
            new PersonId(post.Link.Holder),
            clock.GetUtcNow()
        );
        var decision = await records.ChangeAsync<PlaceDecision>(
            PlaceDecision.Path(post.Link.Procedure, post.Link.Step),
            found => found ?? made,
            cancellationToken
        );
        return decision.By == made.By && decision.At == made.At
            ? LinkAnswer.Recorded<PlacesPageModel>("PlacesDecided")
            : LinkAnswer.TooLate(page with { Decision = decision, IsOpen = false });
    }

    private static IEnumerable<FormError> Faults(PlacesPageModel page)
    {
        var texts = PlacesTexts.Resources;
        if (page.Choice is null)
        {
            yield return new FormError(PlacesPageModel.ChoiceName, texts["MissingChoice"]);
        }
        else if (page.TicksOthers)
        {
            yield return new FormError(PlacesPageModel.ChoiceName, texts["TickedAndProposal"]);
        }
        else if (page.Chosen.Count == 0)
        {
            yield return new FormError(PlacesPageModel.TeamName, texts["NoTeam"]);
        }
        else if (page.Chosen.Count > page.Free)
        {
            yield return new FormError(PlacesPageModel.TeamName, texts.With("TooManyTeams", page.Free));
        }

        if (page.Reason is { Length: > ReasonField.Longest })
        {
            yield return new FormError(PlacesPageModel.ReasonName, texts.With("ReasonTooLong", ReasonField.Longest));
        }
        else if (page is { Choice: not null, IsChanged: true, Reason: null })
        {
            yield return new FormError(PlacesPageModel.ReasonName, texts["MissingReason"]);
        }
    }
}

/// <summary>The page on which is decided which teams get a place.</summary>
public sealed record PlacesPageModel
{
    public const string ChoiceName = "choice";
    public const string TeamName = "team";

    /// <summary>The choices: whoever enrolled first, or whoever is ticked.</summary>
    public const string Proposal = "proposal";
    public const string Own = "own";
    public const string ReasonName = "reason";

    public required Brand Brand { get; init; }

    /// <summary>Name of the programme.</summary>
    public required string Programme { get; init; }

    /// <summary>How many places nobody has.</summary>
    public required int Free { get; init; }

    /// <summary>The teams to choose from, in order of enrolment; once decided those that were chosen.</summary>
    public required IReadOnlyList<Candidate> Teams { get; init; }

    /// <summary>What was posted and refused: <see cref="Proposal"/> or <see cref="Own"/>; null: nothing is chosen yet.</summary>
    public string? Choice { get; init; }

    /// <summary>Who get a place by that choice.</summary>
    public required IReadOnlyList<CandidateId> Chosen { get; init; }

    /// <summary>The proposal was chosen, and others were ticked than it names.</summary>
    public bool TicksOthers { get; init; }

    /// <summary>Who enrolled first.</summary>
    public required IReadOnlyList<CandidateId> Proposed { get; init; }

    /// <summary>What was decided.</summary>
    public PlaceDecision? Decision { get; init; }

    /// <summary>Whether there is something to decide.</summary>
    public required bool IsOpen { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>What was posted and refused.</summary>
    public string? Reason { get; init; }

    /// <summary>Names of who enrolled first.</summary>
    public string ProposedNames => string.Join(", ", Teams.Where(team => Proposed.Contains(team.Id)).Select(NameOf));

    /// <summary>Others are chosen than those who enrolled first.</summary>
    public bool IsChanged => !Chosen.ToHashSet().SetEquals(Proposed);

    public static string NameOf(Candidate team) => team.Enrolment?.School ?? team.Name;

    /// <summary>With what was posted; forms of before the proposal was a choice have ticks only.</summary>
    public PlacesPageModel FilledFrom(IFormCollection fields)
    {
        var posted = fields[TeamName].ToHashSet();
        IReadOnlyList<CandidateId> ticked =
        [
            .. Teams.Select(team => team.Id).Where(team => posted.Contains(team.Value)),
        ];
        string? choice = fields[ChoiceName];
        choice =
            choice is Proposal or Own ? choice
            : ticked.Count > 0 ? Own
            : null;
        var isProposal = choice == Proposal;
        return this with
        {
            Choice = choice,
            Chosen = isProposal ? Proposed : ticked,
            TicksOthers = isProposal && ticked.Count > 0 && !ticked.ToHashSet().SetEquals(Proposed),
        };
    }
}
