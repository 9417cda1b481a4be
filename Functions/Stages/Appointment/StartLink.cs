using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Committee;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Appointment;

/// <summary>The link with which human resources or the recruiter records another first day of work, agreed with the candidate.</summary>
public sealed class StartLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    PersonalTermsRecords terms,
    TimeProvider clock
) : ILinkPage<StartPage, StartPageModel>
{
    public const string Name = "start";

    public string Purpose => Name;

    public async Task<StartPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.About);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        if (
            procedure is null
            || definition is null
            || candidate is null
            || !TermsPeople.MayFix(definition.People, new PersonId(link.Holder))
        )
        {
            return null;
        }

        var own = await terms.FindAsync(link.Procedure, id, cancellationToken);
        var today = DutchTime.DayOf(clock.GetUtcNow());
        var day = AgreedTerms.FirstDayOf(definition, own, DutchTime.DayOf(procedure.CreatedAt));
        return new StartPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Candidate = candidate.Name,
            Agreed = day,
            IsAgain = own?.NewStart is not null,
            Today = today,
            IsOpen = candidate.Status == CandidateStatus.Offered && day <= today && procedure.IsAt(link.Step),
        };
    }

    public async Task<LinkAnswer<StartPageModel>> AnswerAsync(
        LinkPost post,
        StartPageModel page,
        CancellationToken cancellationToken
    )
    {
        var day = DayField.Read(post.Form, StartPageModel.DayName);
        var confirmed = post.Text(StartPageModel.AgreedName) == StartPageModel.Yes;
        if (!page.IsOpen)
        {
            // Recording the same twice shows what was recorded the first time.
            return page.IsAgain && day == page.Agreed ? LinkAnswer.Shown(page) : LinkAnswer.TooLate(page);
        }

        var faults = Faults(day, confirmed, page.Today).ToList();
        if (day is not { } first || faults.Count > 0)
        {
            return LinkAnswer.Invalid(page with { Faults = faults, Day = day, Confirmed = confirmed });
        }

        var start = new NewStart(first, new PersonId(post.Link.Holder), clock.GetUtcNow());
        await terms.PutAsync(
            post.Link.Procedure,
            new CandidateId(post.Link.About),
            found => (found ?? new PersonalTerms { Step = post.Link.Step }) with { NewStart = start },
            cancellationToken
        );
        return LinkAnswer.Recorded<StartPageModel>("StartAgreed");
    }

    private static IEnumerable<FormError> Faults(DateOnly? day, bool confirmed, DateOnly today)
    {
        var texts = AppointmentTexts.Resources;
        if (day is null || day <= today)
        {
            yield return new FormError(StartPageModel.DayName, texts.With("StartDay", DutchTime.Date(today)));
        }

        if (!confirmed)
        {
            yield return new FormError(StartPageModel.AgreedName, texts["StartNotAgreed"]);
        }
    }
}

/// <summary>The page on which another first day of work is recorded.</summary>
public sealed record StartPageModel
{
    public const string DayName = "start";
    public const string AgreedName = "done";
    public const string Yes = "yes";

    public required Brand Brand { get; init; }
    public required string Function { get; init; }

    /// <summary>The candidate's name.</summary>
    public required string Candidate { get; init; }

    /// <summary>The day that holds now, Europe/Amsterdam.</summary>
    public DateOnly? Agreed { get; init; }

    /// <summary>That day was agreed anew.</summary>
    public required bool IsAgain { get; init; }

    /// <summary>Europe/Amsterdam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether another day is needed.</summary>
    public required bool IsOpen { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>What was posted and refused.</summary>
    public DateOnly? Day { get; init; }
    public bool Confirmed { get; init; }
}
