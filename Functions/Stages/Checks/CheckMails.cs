using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The mails of the checks, ordered from their orchestration. Each change is told once however often it is seen.</summary>
internal sealed class CheckMails(TaskOrchestrationContext context, StageCall call)
{
    private readonly Dictionary<CandidateId, CheckState> _told = [];

    /// <summary>Before version 5 nobody was asked to look until everything had been handed in.</summary>
    private readonly bool _tellsEach = context.IsSince(Versions.Fifth);

    /// <summary>Asks candidates, gives back, and asks who must see what was handed in.</summary>
    public async Task TellAsync(ChecksState state)
    {
        var orders = new List<MailOrder>();
        foreach (var candidate in state.Open)
        {
            var before = _told.GetValueOrDefault(candidate.Candidate);
            _told[candidate.Candidate] = candidate;
            if (before is null && !candidate.IsComplete)
            {
                orders.Add(ToCandidate(nameof(DocumentsAskedMail), candidate));
            }

            if (before is not null && candidate.Returns > before.Returns)
            {
                orders.Add(ToCandidate(nameof(DocumentsReturnedMail), candidate, candidate.Returns));
            }

            if (Waits(candidate) && candidate.Submissions != before?.Submissions)
            {
                orders.AddRange(
                    state.Confirmers.Select(person =>
                        ToPerson(nameof(ChecksAskedMail), person, candidate, candidate.Submissions)
                    )
                );
            }
        }

        await context.SendTogetherAsync(orders);
    }

    /// <summary>Reminds candidates of what they have still to hand in, and who must see what they did.</summary>
    public Task RemindAsync(ChecksState state, int number)
    {
        return context.SendTogetherAsync(
            state.Open.SelectMany(candidate =>
                (
                    candidate.IsComplete ? [] : new[] { ToCandidate(nameof(DocumentsReminderMail), candidate, number) }
                ).Concat(Waits(candidate) ? state.Confirmers.Select(person => Reminder(person, candidate)) : [])
            )
        );

        MailOrder Reminder(PersonId person, CheckState candidate) =>
            ToPerson(nameof(ChecksReminderMail), person, candidate, number);
    }

    public Task ExtendAsync(ChecksState state, int number) =>
        context.SendAsync(
            state
                .Open.Where(candidate => !candidate.IsComplete)
                .Select(candidate => ToCandidate(nameof(DocumentsExtendedMail), candidate, number))
        );

    public Task EscalateAsync(ChecksState state, int number) =>
        context.SendTogetherAsync(
            state.Open.Select(candidate =>
                call.ToRecruiter(nameof(ChecksEscalationMail), number) with
                {
                    About = candidate.Candidate,
                }
            )
        );

    public Task TellLostAsync(CandidateId candidate) =>
        context.SendAsync(call.ToRecruiter(nameof(ChecksFailedMail)) with { About = candidate });

    private bool Waits(CheckState candidate) => _tellsEach ? candidate.IsUnseen : candidate.IsComplete;

    private MailOrder ToCandidate(string kind, CheckState candidate, int number = 0) =>
        call.Mail(kind, candidate.Candidate.Value, number);

    private MailOrder ToPerson(string kind, PersonId person, CheckState candidate, int number) =>
        call.Mail(kind, person.Value, number) with
        {
            About = candidate.Candidate,
        };
}
