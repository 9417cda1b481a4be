using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Interviews;

/// <summary>The candidate's link to choose a time for the interview, or another one until the choice closes.</summary>
public sealed class SlotLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    AgendaRecords agendas,
    InterviewsReading reading,
    TimeProvider clock
) : ILinkPage<SlotPage, SlotPageModel>
{
    public const string Name = "slot";

    /// <summary>The form's field: id of a slot.</summary>
    public const string SlotField = "slot";

    /// <summary>The value of that field when none of the slots suits.</summary>
    public const string NoneSuits = "none";

    /// <summary>The form's field in which the candidate then writes when they can.</summary>
    public const string WishField = "wish";

    public string Purpose => Name;

    public bool AsksCandidate => true;

    public async Task<SlotPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var agenda = await agendas.FindAsync(link.Procedure, link.Step, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, new CandidateId(link.Holder), cancellationToken);
        return definition is null || agenda is null || candidate is null
            ? null
            : Model(definition, agenda, candidate) with
            {
                IsUnderWay = procedure?.IsAt(link.Step) == true,
                Open = procedure?.IsAt(link.Step) == true && agenda.IsChoiceOpen(clock.GetUtcNow()),
            };
    }

    public async Task<LinkAnswer<SlotPageModel>> AnswerAsync(
        LinkPost post,
        SlotPageModel page,
        CancellationToken cancellationToken
    )
    {
        var (link, candidate) = (post.Link, page.Candidate);
        if (candidate.Status != CandidateStatus.Shortlisted || !page.IsUnderWay)
        {
            return LinkAnswer.TooLate(page with { Answer = BookingAnswer.Closed });
        }

        string? chosen = post.Form[SlotField];
        if (chosen == NoneSuits && page is { Open: true, Gone: false })
        {
            return await AskAsync(post, page, cancellationToken);
        }

        var answer = BookingAnswer.Closed;
        var agenda = await agendas.ChangeAsync(
            link.Procedure,
            link.Step,
            found =>
            {
                (answer, var booked) = BookingRules.Book(found, candidate.Id, chosen, clock.GetUtcNow());
                return booked;
            },
            cancellationToken
        );
        if (answer == BookingAnswer.Booked)
        {
            await reading.CopyAsync(agenda, candidate, cancellationToken);
            await candidates.ChangeAsync(
                link.Procedure,
                candidate.Id,
                c => c with { InterviewWish = c.InterviewWish?.Answered(clock.GetUtcNow()) },
                cancellationToken
            );
        }

        var now = await FindAsync(link, post.Request, cancellationToken) ?? page;
        now = now with { Answer = answer };
        return answer switch
        {
            // The same time once more: there is nothing to record.
            BookingAnswer.Booked when page is { Assigned: false } && page.Own?.Id == chosen => LinkAnswer.Shown(now),
            BookingAnswer.Booked => LinkAnswer.Recorded("SlotChosen", now),
            BookingAnswer.Taken or BookingAnswer.Closed => LinkAnswer.TooLate(now),
            BookingAnswer.Unknown => LinkAnswer.Invalid(
                now with
                {
                    Wish = post.Text(WishField),
                    Faults = [new FormError(SlotPageModel.FirstSlot(now), InterviewTexts.Resources["NothingChosen"])],
                }
            ),
            _ => LinkAnswer.Shown(now),
        };
    }

    /// <summary>Records that none of the times suits, and tells the recruiter, who arranges another.</summary>
    private async Task<LinkAnswer<SlotPageModel>> AskAsync(
        LinkPost post,
        SlotPageModel page,
        CancellationToken cancellationToken
    )
    {
        var text = post.Text(WishField);
        if (text.Length is 0 or > InterviewWish.MaxCharacters)
        {
            var fault = new FormError(WishField, InterviewTexts.Resources["WishMissing"]);
            return LinkAnswer.Invalid(page with { NoneSuits = true, Wish = text, Faults = [fault] });
        }

        var (link, now) = (post.Link, clock.GetUtcNow());
        var before = page.Candidate.InterviewWish;
        var changed = await candidates.ChangeAsync(
            link.Procedure,
            page.Candidate.Id,
            c =>
                c.InterviewWish is { IsOpen: true } open && open.Text == text && open.Step == link.Step
                    ? c
                    : c with
                    {
                        InterviewWish = new InterviewWish(link.Step, text, now, (c.InterviewWish?.Number ?? 0) + 1),
                    },
            cancellationToken
        );
        var wish = changed.InterviewWish!; // written just now
        var mail = new MailOrder
        {
            Procedure = link.Procedure,
            Kind = nameof(InterviewWishMail),
            Recipient = People.RecruiterId.Value,
            Step = link.Step,
            About = changed.Id,
            Number = wish.Number,
        };
        await post.Client.StartOnceAsync(
            nameof(MailOrchestration),
            mail,
            $"{mail.Procedure}-mail-{mail.Key}",
            cancellationToken
        );
        var shown = page with { Candidate = changed, IsAsked = true };
        return wish == before ? LinkAnswer.Shown(shown) : LinkAnswer.Recorded("InterviewTimeAsked", shown);
    }

    private static SlotPageModel Model(ProcedureDefinition definition, InterviewAgenda agenda, Candidate candidate)
    {
        var plan = definition.Stages.First(s => s.Id == agenda.Stage).Interviews!; // an agenda has a plan
        var booking = agenda.BookingOf(candidate.Id);
        var own = agenda.Slot(booking?.Slot);
        var slots = agenda.Slots.Where(slot => slot == own || agenda.IsFree(slot));
        return new SlotPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Location = agenda.PlaceOf(booking, plan),
            MeetingLink = agenda.LinkOf(booking, plan),
            Plan = plan,
            Recruiter = definition.People.Recruiter.Name,
            ChoiceClosesAt = agenda.ChoiceClosesAt,
            Candidate = candidate,
            Gone = booking is null or { Cancelled: true } || candidate.Status == CandidateStatus.Withdrawn,
            Own = own,
            Assigned = booking is { Assigned: true, Rescheduled: false },
            Days =
            [
                .. slots.GroupBy(slot => DutchTime.DayOf(slot.Start)).Select(day => new SlotDay(day.Key, [.. day])),
            ],
        };
    }
}

/// <summary>The page on which a candidate chooses a time for the interview.</summary>
public sealed record SlotPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }
    public required string Location { get; init; }

    /// <summary>Where the interview is held online; absent: it is not.</summary>
    public string? MeetingLink { get; init; }

    /// <summary>Of the round.</summary>
    public required InterviewPlan Plan { get; init; }

    /// <summary>Name of who arranges other times.</summary>
    public required string Recruiter { get; init; }

    /// <summary>What the candidate does right before the interview; absent: nothing.</summary>
    public AssignmentPlan? Assignment => Plan.Assignment;

    /// <summary>None of the times suits, the candidate said; recorded, or posted and refused.</summary>
    public bool NoneSuits { get; init; }

    /// <summary>What was posted and refused of when the candidate can.</summary>
    public string? Wish { get; init; }

    /// <summary>The recruiter was asked for another time just now.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What the recruiter was asked and has not answered; null: nothing.</summary>
    public InterviewWish? OpenWish => Candidate.InterviewWish is { IsOpen: true } wish ? wish : null;

    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public required Candidate Candidate { get; init; }

    /// <summary>The stage has not ended.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>Until when times can be chosen.</summary>
    public required DateTimeOffset ChoiceClosesAt { get; init; }

    /// <summary>Whether they still can.</summary>
    public bool Open { get; init; }

    /// <summary>The candidate no longer takes part in the interviews.</summary>
    public bool Gone { get; init; }

    /// <summary>Where the fault that nothing was chosen leads to: the first that can be.</summary>
    public static string FirstSlot(SlotPageModel page) =>
        page
            .Days.SelectMany(day => day.Slots)
            .Select(slot => $"slot-{slot.Id}")
            .FirstOrDefault($"slot-{SlotLink.NoneSuits}");

    /// <summary>The candidate's own slot, if any.</summary>
    public AgendaSlot? Own { get; init; }

    /// <summary>The own slot was given by rule.</summary>
    public bool Assigned { get; init; }

    /// <summary>What can be chosen now, by day: free, or the candidate's own.</summary>
    public required IReadOnlyList<SlotDay> Days { get; init; }

    /// <summary>What became of the choice that was posted; absent when the page is only shown.</summary>
    public BookingAnswer? Answer { get; init; }
}

/// <summary>The slots of one day that a candidate can choose.</summary>
/// <param name="Day">Europe/Amsterdam.</param>
public sealed record SlotDay(DateOnly Day, IReadOnlyList<AgendaSlot> Slots);
