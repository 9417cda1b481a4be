using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.CarryOver;
using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Confirming;
using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>Tells to whom something that is about to be done with a procedure sends what.</summary>
public sealed class ProcedureActPreviews(
    LetterPreviews letters,
    CandidateRecords candidates,
    ComplaintRecords complaints,
    BallotRecords ballots,
    IInterviewSchedules schedules
)
{
    /// <summary>What it sends at once; empty: nobody is told of it.</summary>
    /// <param name="form">Without faults.</param>
    public async Task<IReadOnlyList<PreviewedMail>> OfAsync(
        ProcedurePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    ) =>
        form["action"].ToString() switch
        {
            "suspend" => await InterviewsAsync(place, InterviewNotices.Suspended, form, cancellationToken),
            "resume" when place.Mine.Procedure.State == ProcedureState.Suspended => await InterviewsAsync(
                place,
                InterviewNotices.Resumed,
                form,
                cancellationToken
            ),
            "moveInterviews" or "plan" => await InterviewsAsync(
                place,
                InterviewNotices.Appointment,
                form,
                cancellationToken
            ),
            "cancel" when !place.Mine.Procedure.IsInAftercare => await CancellationAsync(place, cancellationToken),
            "answer" => await AnswerAsync(place, form, cancellationToken),
            "reopen" => await ReopeningAsync(place, cancellationToken),
            "replace" => await ReplacementAsync(place, form, cancellationToken),
            "add" => await AdditionAsync(place, form, cancellationToken),
            _ => [],
        };

    /// <summary>Those who have an interview to come; the committee knows of them once the times are settled.</summary>
    private async Task<IReadOnlyList<PreviewedMail>> InterviewsAsync(
        ProcedurePlace place,
        string kind,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var (procedure, definition) = (place.Mine.Procedure, place.Mine.Definition);
        var isMoved = form["action"] != "plan" || MovesInterviews(place, form);
        var rounds = await schedules.ListAsync(place.Id, definition, cancellationToken);
        if (!isMoved || rounds.FirstOrDefault(one => procedure.IsAt(one.Step)) is not { Interviews.Count: > 0 } round)
        {
            return [];
        }

        var names = (await candidates.SummariesAsync(place.Id, cancellationToken)).ToDictionary(c => c.Id, c => c.Name);
        var members = round.ChoiceClosesAt is null ? definition.People.Committee.Select(member => member.Name) : [];
        return
        [
            new PreviewedMail(
                MailNames.Of(kind),
                [.. round.Interviews.Select(interview => names.GetValueOrDefault(interview.Candidate, "–")), .. members]
            ),
        ];
    }

    private static bool MovesInterviews(ProcedurePlace place, IFormCollection form) =>
        DashboardForms.Plan(form, place.Mine.Procedure) is { InterviewDay: not null } plan
        && plan.Stage == place.Mine.Procedure.CurrentStage;

    private async Task<IReadOnlyList<PreviewedMail>> CancellationAsync(
        ProcedurePlace place,
        CancellationToken cancellationToken
    )
    {
        var all = await candidates.SummariesAsync(place.Id, cancellationToken);
        var waiting = all.Where(one => !one.Status.IsFinal).ToList();
        return
            waiting is [var first, ..]
            && await candidates.FindAsync(place.Id, first.Id, cancellationToken) is { } candidate
            ?
            [
                new PreviewedMail(
                    MailNames.Of(nameof(RejectionMail)),
                    [.. waiting.Select(one => one.Name)],
                    await letters.CancellationAsync(
                        place.Mine.Procedure,
                        place.Mine.Definition,
                        candidate,
                        cancellationToken
                    )
                ),
            ]
            : [];
    }

    private async Task<IReadOnlyList<PreviewedMail>> AnswerAsync(
        ProcedurePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var (procedure, definition) = (place.Mine.Procedure, place.Mine.Definition);
        var about = new CandidateId(form["candidate"].ToString());
        var id = form["complaint"].ToString();
        if (
            !Identifier.IsValid(about.Value)
            || !Identifier.IsValid(id)
            || await candidates.FindAsync(place.Id, about, cancellationToken) is not { } candidate
            || await complaints.FindAsync(new ComplaintCall(place.Id, about, id), cancellationToken)
                is not { } complaint
        )
        {
            return [];
        }

        var letter = new ComplaintLetter(
            new Letter(procedure, definition, candidate.Name, candidate.Email) { About = candidate }
        )
        {
            Complaint = complaint with { Answer = form["answer"].ToString().Trim() },
            Due = complaints.DueOf(complaint, candidate.ConsentRetention, procedure, definition),
        };
        return [await WriteAsync<ComplaintAnsweredMail>(letter, about.Value, cancellationToken)];
    }

    /// <summary>Candidates who agreed to be kept can take their application along.</summary>
    private async Task<IReadOnlyList<PreviewedMail>> ReopeningAsync(
        ProcedurePlace place,
        CancellationToken cancellationToken
    )
    {
        var kept = (await candidates.SummariesWithClocksAsync(place.Id, cancellationToken))
            .Where(FindKeptCandidatesActivity.IsKept)
            .ToList();
        if (kept.Count == 0 || await candidates.FindAsync(place.Id, kept[0].Id, cancellationToken) is not { } first)
        {
            return [];
        }

        var letter = new ReopenedLetter(
            new Letter(place.Mine.Procedure, place.Mine.Definition, first.Name, first.Email) { About = first }
        )
        {
            Link = letters.Nowhere,
        };
        var mail = await WriteAsync<ReopenedMail>(letter, first.Id.Value, cancellationToken);
        return [mail with { Readers = [.. kept.Select(one => one.Name)] }];
    }

    private async Task<IReadOnlyList<PreviewedMail>> ReplacementAsync(
        ProcedurePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var (procedure, definition) = (place.Mine.Procedure, place.Mine.Definition);
        var goes = new PersonId(form["person"].ToString());
        if (definition.People.Find(goes) is not { } former || People.IsRecruiter(goes))
        {
            return [];
        }

        var comes = form["name"].ToString().Trim();
        List<PreviewedMail> mails =
        [
            await WriteAsync<ReplacedMail>(
                new Letter(procedure, definition, former.Name, former.Email),
                goes.Value,
                cancellationToken
            ),
            await WriteAsync<PlaceTakenMail>(
                new Letter(procedure, definition, comes, form["email"].ToString()),
                goes.Value,
                cancellationToken
            ),
        ];
        var open = (await ballots.ListAsync(place.Id, cancellationToken)).Count(ballot =>
            ballot.IsOpen && ballot.Voters.Contains(goes)
        );
        return
        [
            .. mails,
            .. Enumerable.Repeat(new PreviewedMail(MailNames.Of(nameof(BallotInvitationMail)), [comes]), open),
        ];
    }

    private async Task<IReadOnlyList<PreviewedMail>> AdditionAsync(
        ProcedurePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    ) =>
        [
            await WriteAsync<PersonAddedMail>(
                new Letter(
                    place.Mine.Procedure,
                    place.Mine.Definition,
                    form["name"].ToString().Trim(),
                    form["email"].ToString()
                ),
                People.RecruiterId.Value,
                cancellationToken
            ),
        ];

    private async Task<PreviewedMail> WriteAsync<TMail>(
        Letter letter,
        string reader,
        CancellationToken cancellationToken
    )
        where TMail : Microsoft.AspNetCore.Components.IComponent =>
        new(
            MailNames.Of(typeof(TMail).Name),
            [letter.Name],
            await letters.WriteAsync<TMail>(letter, reader, cancellationToken)
        );
}
