using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Priority;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Applicants.Internal;

/// <summary>
/// HR's link to say of each candidate who applied as internal whether they work here. Some now and others later; what
/// was said first stands. The recruiter's link does the same.
/// </summary>
public sealed class InternalLink(ProcedureRecords procedures, CandidateRecords candidates, TimeProvider clock)
    : ILinkPage<InternalPage, InternalPageModel>
{
    public const string Name = "internal";
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly Texts Sentences = new(typeof(InternalLink));

    public string Purpose => Name;

    public async Task<InternalPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var holder = new PersonId(link.Holder);
        if (
            await procedures.FindAsync(link.Procedure, cancellationToken) is not { } procedure
            || await procedures.FindDefinitionAsync(link.Procedure, cancellationToken) is not { } definition
            || (holder != People.RecruiterId && !definition.People.HrIds.Contains(holder))
            || Step.Parse(link.Step) is not { } step
        )
        {
            return null;
        }

        var all = await candidates.ListAsync(link.Procedure, cancellationToken);
        return new InternalPageModel
        {
            Definition = definition,
            Candidates = [.. all.Where(InternalClaims.In(definition, step.Stage))],
            Open = procedure.IsAt(link.Step),
        };
    }

    public async Task<LinkAnswer<InternalPageModel>> AnswerAsync(
        LinkPost post,
        InternalPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.Open)
        {
            return LinkAnswer.TooLate(page);
        }

        var said = page
            .Candidates.Select(c => (c.Id, Said: post.Text(InternalPageModel.Field(c))))
            .Where(answer => answer.Said is Yes or No)
            .ToList();
        if (said.Count == 0)
        {
            return page.Candidates.Count == 0
                ? LinkAnswer.Shown(page)
                : LinkAnswer.Invalid(
                    page with
                    {
                        Faults = [new FormError(InternalPageModel.Field(page.Candidates[0]), Sentences["NothingSaid"])],
                    }
                );
        }

        foreach (var (id, answer) in said)
        {
            var ground = answer == Yes ? InternalGround.Hr : InternalGround.Denied;
            var standing = new InternalStanding(ground, clock.GetUtcNow(), new PersonId(post.Link.Holder));
            await candidates.ChangeAsync(
                post.Link.Procedure,
                id,
                c => c.Internal is null ? Judged(c, standing) : c,
                cancellationToken
            );
        }

        return LinkAnswer.Recorded<InternalPageModel>("InternalConfirmed");
    }

    /// <summary>Who does not work here goes on as an external candidate, in no group that goes first.</summary>
    private static Candidate Judged(Candidate candidate, InternalStanding standing) =>
        standing.Ground == InternalGround.Denied
            ? candidate with
            {
                Internal = standing,
                Track = Track.External,
                PriorityGroup = null,
            }
            : candidate with
            {
                Internal = standing,
            };
}

/// <summary>The page on which HR says who works here.</summary>
public sealed record InternalPageModel
{
    public required ProcedureDefinition Definition { get; init; }

    /// <summary>Of whom it is not known.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>Whether the stage that waits for it still does.</summary>
    public required bool Open { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public static string Field(Candidate candidate) => $"internal-{candidate.Id}";

    public string? FaultOf(Candidate candidate) =>
        Faults.FirstOrDefault(fault => fault.Field == Field(candidate))?.Message;

    /// <summary>The group that goes first to which a candidate says to belong.</summary>
    public string? GroupOf(Candidate candidate) =>
        candidate.PriorityGroup is { } group ? PriorityEditions.Of(Definition)?.TextOf(group) : null;
}
