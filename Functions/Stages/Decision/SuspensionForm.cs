using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Calendar;
using Recruitment.Committee;
using Recruitment.Files;
using Recruitment.Html;

namespace Recruitment.Stages.Decision;

/// <summary>What is filled in about a suspended decision: by who answers for the council, or by the recruiter.</summary>
public sealed record SuspensionForm
{
    public const string ConfirmedField = "confirmed";
    public const string ChoiceField = "action";
    public const string ObjectionField = "objection";
    public const string AuthorField = "author";
    public const string DayField = "written";
    public const string FileField = "statement";

    /// <summary>Of the address: the statement itself is asked for.</summary>
    public const string FileParameter = "statement";

    /// <summary>The value that confirms.</summary>
    public const string Yes = "yes";

    /// <summary>The <see cref="Choice"/> of a council that objects to a statement.</summary>
    public const string Objects = "object";

    /// <summary>The <see cref="Choice"/> of a council that has no objection.</summary>
    public const string Lifts = "lift";

    /// <summary>The <see cref="Choice"/> of a recruiter who records what the council wrote.</summary>
    public const string States = "state";

    private const int LongestAuthor = 200;

    public bool Confirmed { get; init; }
    public string? Choice { get; init; }
    public string? Objection { get; init; }

    /// <summary>Who of the council wrote the statement.</summary>
    public string? Author { get; init; }

    /// <summary>The date of the statement.</summary>
    public DateOnly? WrittenOn { get; init; }

    public static SuspensionForm Read(IFormCollection fields) =>
        new()
        {
            Confirmed = fields[ConfirmedField] == Yes,
            Choice = fields[ChoiceField],
            Objection = ReasonField.Read(fields, ObjectionField),
            Author = ReasonField.Read(fields, AuthorField),
            WrittenOn = Committee.DayField.Read(fields, DayField),
        };

    /// <summary>What is wrong with a statement that the recruiter records.</summary>
    public IEnumerable<FormError> Faults(SuspensionPageModel page, SentCv sent)
    {
        var texts = DecisionTexts.Resources;
        var decided = DutchTime.DayOf(page.Notice.DecidedAt);
        if (Author is null || Author.Length > LongestAuthor)
        {
            yield return new FormError(AuthorField, texts["MissingAuthor"]);
        }

        if (WrittenOn is not { } day || day < decided || day > DutchTime.DayOf(page.Now))
        {
            yield return new FormError(DayField, texts.With("StatementDay", DutchTime.Date(decided)));
        }

        if (sent.Kind != CvKind.Pdf)
        {
            var isTold = sent.Fault is CvError.ActivePdf or CvError.Infected or CvError.Unscanned;
            yield return new FormError(
                FileField,
                isTold && sent.Fault is { } fault ? CvErrorTexts.For(fault) : texts["MissingStatement"]
            );
        }

        if (!Confirmed)
        {
            yield return new FormError(ConfirmedField, texts["NotSettled"]);
        }
    }
}

/// <summary>The page about a suspended decision.</summary>
public sealed record SuspensionPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }

    /// <summary>Of the school holidays.</summary>
    public required SchoolCalendar Calendar { get; init; }

    /// <summary>Name of whoever is to be appointed.</summary>
    public required string Candidate { get; init; }
    public Procedures.CouncilAdvice? Advice { get; init; }
    public required CouncilNotice Notice { get; init; }
    public required Suspension Suspension { get; init; }

    /// <summary>The address of the page, without the host.</summary>
    public required string Address { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Name of who answers for the council.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether the suspension can still be ended.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The reader records what the council wrote: the recruiter, while no statement waits for an objection.</summary>
    public required bool MayState { get; init; }

    /// <summary>The reader answers for the council, and can end the suspension.</summary>
    public required bool MayLift { get; init; }

    /// <summary>The reader answers for the council, and can object to the statement.</summary>
    public required bool MayObject { get; init; }

    /// <summary>The reader is of the council, for which somebody else answers.</summary>
    public required bool ReadsAlong { get; init; }

    /// <summary>Whether the council can still object to what the recruiter recorded.</summary>
    public bool IsPending => Suspension.Statement?.IsPending(Now) == true;

    /// <summary>What was posted and refused.</summary>
    public SuspensionForm Form { get; init; } = new();
    public KeptForm Kept { get; init; } = KeptForm.Empty;

    public IReadOnlyList<FormError> Faults { get; init; } = [];
}
