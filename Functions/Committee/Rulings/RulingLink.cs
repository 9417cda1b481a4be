using Microsoft.AspNetCore.Http;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Committee.Rulings;

/// <summary>
/// The link with which the recruiter ends a ballot on which too few people answer. Until the recruiter does, the ballot
/// is extended again and again: nobody is refused because others were silent.
/// </summary>
public sealed class RulingLink(
    BallotRecords ballots,
    BallotForms forms,
    ProcedureRecords procedures,
    LinkBuilder links,
    TimeProvider clock
) : ILinkPage<RulingPage, RulingPageModel>
{
    public const string Name = "ruling";

    public string Purpose => Name;

    /// <summary>Null when the ballot closes by itself, or is not extended yet.</summary>
    public static Link? To(Ballot ballot) =>
        ballot is { WaitsForQuorum: true, Extensions: > 0 }
            ? new Link(Name, ballot.Procedure, ballot.Id, People.RecruiterId.Value)
            : null;

    public async Task<RulingPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var ballot = await ballots.FindAsync(link.Procedure, link.Step, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        if (
            ballot is null
            || definition is null
            || procedure is null
            || new PersonId(link.Holder) != People.RecruiterId
        )
        {
            return null;
        }

        var votes = await ballots.VotesAsync(link.Procedure, link.Step, cancellationToken);
        var voted = votes.Select(vote => vote.Voter).Where(ballot.Voters.Contains).ToList();
        return new RulingPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Title = forms.Get(ballot.Form).Title,
            Ballot = ballot,
            Now = clock.GetUtcNow(),
            Voted = Names(definition.People, voted),
            Missing = Names(definition.People, ballot.Voters.Except(voted)),
            Dashboard = links.For(DashboardAddress.Of(link.Procedure)),
            IsOpen = To(ballot) is not null && ballot is { ClosedAt: null, Ruling: null } && procedure.EndedAt is null,
        };
    }

    public async Task<LinkAnswer<RulingPageModel>> AnswerAsync(
        LinkPost post,
        RulingPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen || !page.MayCount)
        {
            // Deciding twice shows what was recorded the first time.
            return page.Ballot.Ruling is null ? LinkAnswer.TooLate(page) : LinkAnswer.Shown(page);
        }

        var reason = ReasonField.Read(post.Form, RulingPageModel.ReasonName);
        var texts = BallotTexts.Resources;
        var fault =
            reason is null ? texts["MissingRulingReason"]
            : reason.Length > ReasonField.Longest ? texts.With("RulingReasonTooLong", ReasonField.Longest)
            : null;
        if (reason is null || fault is not null)
        {
            return LinkAnswer.Invalid(page with { Fault = fault, Reason = reason });
        }

        var ruling = new BallotRuling(reason, new PersonId(post.Link.Holder), clock.GetUtcNow());
        await ballots.ChangeAsync(
            post.Link.Procedure,
            post.Link.Step,
            ballot => ballot is { ClosedAt: null, Ruling: null } ? ballot with { Ruling = ruling } : ballot,
            cancellationToken
        );
        return LinkAnswer.Recorded<RulingPageModel>("BallotRuled");
    }

    private static IReadOnlyList<string> Names(People people, IEnumerable<PersonId> ids) =>
        [.. ids.Select(people.Find).OfType<Person>().Select(person => person.Name)];
}

/// <summary>The page on which the recruiter decides about a ballot that too few people answer.</summary>
public sealed record RulingPageModel
{
    public const string ReasonName = "reason";

    public required Brand Brand { get; init; }
    public required string Function { get; init; }

    /// <summary>What is asked on the ballot.</summary>
    public required string Title { get; init; }
    public required Ballot Ballot { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Names of who answered, and of who did not.</summary>
    public required IReadOnlyList<string> Voted { get; init; }
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Where the recruiter replaces people, moves dates and cancels.</summary>
    public required Uri Dashboard { get; init; }

    /// <summary>Whether there is something to decide.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether the procedure can go on with the answers that there are: with none, where it needs none.</summary>
    public bool MayCount => Voted.Count > 0 || Ballot.CanGoUnanswered;

    /// <summary>What was wrong with what was posted, in a sentence.</summary>
    public string? Fault { get; init; }

    /// <summary>What was posted and refused.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<FormError> Faults => Fault is { } text ? [new FormError(ReasonName, text)] : [];
}
