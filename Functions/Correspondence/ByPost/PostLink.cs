using Microsoft.AspNetCore.Http;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Correspondence.ByPost;

/// <summary>
/// The recruiter's page of a letter to post: the letter to print, and where an answer is asked the way to record it.
/// How it was given is recorded first; then the page opens on which others answer for themselves.
/// </summary>
public sealed class PostLink(
    PostedLetters letters,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CandidateActs acts,
    AuditLog audit,
    TimeProvider clock
) : ILinkPage<PostPage, PostPageModel>
{
    public const string Name = "post";

    private static readonly Texts Sentences = new(typeof(ByPostTexts));

    public string Purpose => Name;

    public async Task<PostPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.About);
        return
            new PersonId(link.Holder) == People.RecruiterId
            && await procedures.FindDefinitionAsync(link.Procedure, cancellationToken) is { } definition
            && await candidates.FindAsync(link.Procedure, id, cancellationToken) is { } candidate
            && await letters.FindAsync(link.Procedure, id, link.Step, cancellationToken) is { } letter
            ? new PostPageModel
            {
                Brand = definition.Organisation.Brand,
                Letter = letter,
                Candidate = candidate,
                Address = request.Path,
            }
            : null;
    }

    /// <summary>The letter alone, to print.</summary>
    public Task<IResult?> InsteadAsync(PostPageModel page, HttpRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult?>(
            request.Query["view"] == PostPageModel.LetterView
                ? new PageResult(page.Letter.Html, StatusCodes.Status200OK, isPrivate: true)
                : null
        );

    public async Task<LinkAnswer<PostPageModel>> AnswerAsync(
        LinkPost post,
        PostPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (page.Letter.AnswerPage is not { } answers)
        {
            return LinkAnswer.TooLate(page);
        }

        var now = clock.GetUtcNow();
        var (way, day) = (post.Text(PostPageModel.WayField), post.Text(PostPageModel.DayField));
        var typed = page with { Way = way, Day = day };
        if (!Enum.TryParse<AnswerWay>(way, out var how))
        {
            return LinkAnswer.Invalid(typed with { Fault = new(PostPageModel.WayField, Sentences["MissingWay"]) });
        }

        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on) || on > DutchTime.DayOf(now))
        {
            return LinkAnswer.Invalid(typed with { Fault = new(PostPageModel.DayField, Sentences["MissingDay"]) });
        }

        var (candidate, by) = (page.Candidate, new PersonId(post.Link.Holder));
        await audit.AppendAsync(
            candidate.Procedure,
            new AuditDeed("AnswerRecorded", page.Letter.Step, by.Value) { About = candidate.Id },
            cancellationToken
        );
        var act = new CandidateAct
        {
            Action = "answer",
            At = now,
            By = by,
            Reason = page.Letter.Subject,
            Given = new AnswerGiven(how, on),
        };
        await acts.AddAsync(candidate.Procedure, candidate.Id, act, cancellationToken);
        return LinkAnswer.Other<PostPageModel>(Results.Redirect(answers.PathAndQuery));
    }
}

/// <summary>The recruiter's page of a letter to post.</summary>
public sealed record PostPageModel
{
    public const string LetterView = "letter";
    public const string WayField = "way";
    public const string DayField = "day";

    public required Brand Brand { get; init; }
    public required PostedLetter Letter { get; init; }
    public required Candidate Candidate { get; init; }

    /// <summary>The page's own, without the host.</summary>
    public required string Address { get; init; }

    public IEnumerable<string> AddressLines => [Candidate.Name, .. (Candidate.PostalAddress ?? "").Split('\n')];

    public string LetterAddress => $"{Address}?view={LetterView}";

    /// <summary>What was posted and refused.</summary>
    public string Way { get; init; } = "";
    public string Day { get; init; } = "";
    public FormError? Fault { get; init; }

    public IReadOnlyList<FormError> Faults => Fault is null ? [] : [Fault];
}
