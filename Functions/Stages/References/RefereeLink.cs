using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.References;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>
/// A referee's link to answer the questions about a candidate, or to say that they would rather not; until the wait for
/// it closes. It stops working when the candidate takes the consent back.
/// </summary>
public sealed class RefereeLink(ReferenceAccesses accesses, ReferenceRecords references, TimeProvider clock)
    : ILinkPage<RefereePage, RefereePageModel>
{
    public const string Name = "reference";

    /// <summary>The form's field, and what it can be; with an answer <c>answer-1</c>, <c>answer-2</c>, …</summary>
    public const string ChoiceField = "choice";
    public const string Answer = "answer";
    public const string Decline = "decline";

    /// <summary>Characters in an answer at most.</summary>
    public const int MaxCharacters = 4000;

    public string Purpose => Name;

    public static string FieldOf(int question) => $"answer-{question}";

    public async Task<RefereePageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        await accesses.FindAsync(link, new CandidateId(link.About), cancellationToken) is { } access
            ? RefereePageModel.Of(access, link.Holder)
            : null;

    public Task<IResult?> InsteadAsync(
        RefereePageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    ) => accesses.GoneAsync(page.Access);

    public async Task<LinkAnswer<RefereePageModel>> AnswerAsync(
        LinkPost post,
        RefereePageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            return LinkAnswer.TooLate(page);
        }

        var choice = post.Text(ChoiceField);
        var said = Enumerable
            .Range(1, page.Access.Plan.Questions.Count)
            .Select(question => post.Text(FieldOf(question)))
            .ToList();
        var faults = Faults(choice, said).ToList();
        if (faults.Count > 0)
        {
            return LinkAnswer.Invalid(page with { Faults = faults, Choice = choice, Answers = said });
        }

        var (link, now) = (post.Link, clock.GetUtcNow());
        IReadOnlyList<string>? told = choice == Answer ? said : null;
        await references.ChangeAsync(
            link.Procedure,
            page.Access.Candidate.Id,
            file => file.With(link.Holder, r => r.IsAsked ? r with { Answers = told, AnsweredAt = now } : r),
            cancellationToken
        );
        return LinkAnswer.Recorded<RefereePageModel>(choice == Answer ? "ReferenceGiven" : "ReferenceDeclined") with
        {
            By = $"{link.About}-{link.Holder}",
        };
    }

    private static IEnumerable<FormError> Faults(string choice, IReadOnlyList<string> said)
    {
        var texts = ReferenceTexts.Resources;
        if (choice is not (Answer or Decline))
        {
            yield return new FormError(Answer, texts["NothingChosen"]);
        }

        if (choice == Answer && said.All(text => text.Length == 0))
        {
            yield return new FormError(FieldOf(1), texts["NothingAnswered"]);
        }

        foreach (var (index, text) in said.Index())
        {
            if (text.Length > MaxCharacters)
            {
                yield return new FormError(FieldOf(index + 1), texts.With("AnswerTooLong", index + 1, MaxCharacters));
            }
        }
    }
}

/// <summary>The page on which a referee answers.</summary>
public sealed record RefereePageModel
{
    public required ReferenceAccess Access { get; init; }

    /// <summary>Null when the candidate took the consent back; no longer asked when the recruiter decided so.</summary>
    public Referee? Referee { get; init; }

    /// <summary>What is chosen in the form: recorded, or posted and refused.</summary>
    public string? Choice { get; init; }

    /// <summary>One for each question.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public bool IsOpen => Referee is { IsAsked: true } && Access.Phase == ReferencePhase.Answers;

    public static RefereePageModel Of(ReferenceAccess access, string refereeId)
    {
        var referee = access.File.Find(refereeId);
        return new RefereePageModel
        {
            Access = access,
            Referee = referee,
            Choice = referee switch
            {
                { Answers: not null } => RefereeLink.Answer,
                { AnsweredAt: not null } => RefereeLink.Decline,
                _ => null,
            },
            Answers = referee?.Answers ?? [.. access.Plan.Questions.Select(_ => "")],
        };
    }

    public bool IsInvalid(string field) => Faults.Any(fault => fault.Field == field);
}
