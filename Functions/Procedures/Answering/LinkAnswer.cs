using Microsoft.AspNetCore.Http;
using Recruitment.Records;

namespace Recruitment.Procedures.Answering;

/// <summary>What became of what was posted behind a link.</summary>
/// <param name="Status">HTTP status of the page.</param>
/// <param name="Page">What the page shows now; null: what is found after it was recorded.</param>
public sealed record LinkAnswer<TModel>(int Status, TModel? Page)
    where TModel : class
{
    /// <summary>What was recorded, for the audit; null when nothing is audited, and nobody waits for it.</summary>
    public string? Recorded { get; init; }

    /// <summary>Who did, for the audit; null: the link's holder.</summary>
    public string? By { get; init; }

    /// <summary>The candidate whom somebody else decided about, for the audit; null: nobody, or the one who did it.</summary>
    public CandidateId? About { get; init; }

    /// <summary>The stage's step that waits for it; null: the link's.</summary>
    public string? Step { get; init; }

    /// <summary>It is right, and cannot be undone: it is asked first whether it is meant so.</summary>
    public LinkConfirmation? ToConfirm { get; init; }

    /// <summary>Another page than the link's own.</summary>
    public IResult? Other { get; init; }
}

/// <summary>The answers that there are, with one status each.</summary>
public static class LinkAnswer
{
    /// <summary>Nothing to mend; also for who repeats what was recorded before.</summary>
    public static LinkAnswer<TModel> Shown<TModel>(TModel page)
        where TModel : class => new(StatusCodes.Status200OK, page);

    /// <summary>What was posted has faults. The page says which, and keeps what was filled in.</summary>
    public static LinkAnswer<TModel> Invalid<TModel>(TModel page)
        where TModel : class => new(StatusCodes.Status422UnprocessableEntity, page);

    /// <summary>It does not count any more, or somebody was first. The page says so.</summary>
    public static LinkAnswer<TModel> TooLate<TModel>(TModel page)
        where TModel : class => new(StatusCodes.Status409Conflict, page);

    /// <summary>It is recorded: it goes in the audit, and the stage that waits for it is woken.</summary>
    /// <param name="what">For the audit.</param>
    /// <param name="page">What the page shows now; null: what is found after.</param>
    public static LinkAnswer<TModel> Recorded<TModel>(string what, TModel? page = null)
        where TModel : class => new(StatusCodes.Status200OK, page) { Recorded = what };

    /// <summary>
    /// Of an answer that is right and cannot be undone, what there is to say before it is recorded: the second page, or
    /// the form again for who goes back. Null once it is confirmed.
    /// </summary>
    /// <param name="page">The form as it was filled in.</param>
    public static LinkAnswer<TModel>? Unconfirmed<TModel>(LinkPost post, TModel page, LinkConfirmation confirmation)
        where TModel : class =>
        post.Text(LinkConfirmation.Field) switch
        {
            LinkConfirmation.Yes => null,
            LinkConfirmation.No => Shown(page),
            _ => Shown(page) with { ToConfirm = confirmation },
        };

    public static LinkAnswer<TModel> Other<TModel>(IResult result)
        where TModel : class => new(StatusCodes.Status200OK, null) { Other = result };
}
