using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>
/// One task about somebody who cannot be reached, until it is done: whoever corrects the address is told, reminded, and
/// then somebody else of the organisation is told that nobody did.
/// </summary>
public static class UnreachableOrchestration
{
    [Function(nameof(UnreachableOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<UnreachableCall>();
        var state = await ReadAsync(context, call);
        await SendAsync(nameof(UnreachableMail), state.Told);
        await context.CreateTimer(state.RemindAt.UtcDateTime, CancellationToken.None);
        if ((await ReadAsync(context, call)).IsOpen)
        {
            await SendAsync(nameof(UnreachableReminderMail), state.Told);
        }

        await context.CreateTimer(state.EscalateAt.UtcDateTime, CancellationToken.None);
        if ((await ReadAsync(context, call)).IsOpen)
        {
            await SendAsync(nameof(UnreachableEscalationMail), state.EscalatedTo);
        }

        Task SendAsync(string kind, string reader) => context.SendAsync(call.Mail(kind, reader));
    }

    private static Task<UnreachableState> ReadAsync(TaskOrchestrationContext context, UnreachableCall call) =>
        context.CallActivityAsync<UnreachableState>(
            nameof(ReadUnreachableActivity),
            call with
            {
                Now = context.CurrentUtcDateTime,
            },
            Retries.Default
        );
}

/// <summary>Input of <see cref="UnreachableOrchestration"/>. Ids only.</summary>
/// <param name="Contact">Who cannot be reached.</param>
/// <param name="Number">Of the task.</param>
public sealed record UnreachableCall(ProcedureId Procedure, string Contact, int Number)
{
    /// <summary>The orchestration's time, UTC.</summary>
    public DateTimeOffset Now { get; init; }

    public string InstanceId => $"{Procedure}-unreachable-{Contact}.{Number}";

    public MailOrder Mail(string kind, string reader) =>
        new()
        {
            Procedure = Procedure,
            Kind = kind,
            Recipient = reader,
            Step = Contact,
            About = ContactId.Read(Contact)?.Candidate,
            Number = Number,
        };
}

/// <summary>Tells whether a task is still to be done, by whom, and when it is asked again. Reads only.</summary>
public sealed class ReadUnreachableActivity(ContactRecords contacts, ProcedureRecords procedures)
{
    /// <summary>Working days before the reminder, and as many again before others are told.</summary>
    private const int WorkingDays = 2;

    private static readonly TimeOnly StartOfWork = new(9, 0);

    [Function(nameof(ReadUnreachableActivity))]
    public async Task<UnreachableState> RunAsync(
        [ActivityTrigger] UnreachableCall call,
        CancellationToken cancellationToken
    )
    {
        var contact = await contacts.FindAsync(call.Procedure, call.Contact, cancellationToken);
        if (await procedures.FindDefinitionAsync(call.Procedure, cancellationToken) is not { } definition)
        {
            return new UnreachableState(false, UnreachableLetters.Organisation, UnreachableLetters.Organisation);
        }

        var readers = Readers(call.Contact, definition.People);
        return new UnreachableState(
            contact is { IsOpen: true } && contact.Number == call.Number,
            readers[0],
            // Where nobody else is left, the same is told once more.
            readers[Math.Min(1, readers.Count - 1)]
        )
        {
            RemindAt = After(WorkingDays),
            EscalateAt = After(2 * WorkingDays),
        };

        DateTimeOffset After(int days) =>
            DutchTime.At(definition.Organisation.Calendar.AddWorkingDays(DutchTime.DayOf(call.Now), days), StartOfWork);
    }

    /// <summary>
    /// Who may correct an address, in the order in which they are told: the recruiter, human resources, the organisation's
    /// own address; without whoever cannot be reached.
    /// </summary>
    private static IReadOnlyList<string> Readers(string contact, People people) =>
        [
            .. people
                .HrIds.Prepend(People.RecruiterId)
                .Select(person => person.Value)
                .Where(person => person != contact)
                .Append(UnreachableLetters.Organisation),
        ];
}

/// <summary>How a task stands. Ids and moments.</summary>
/// <param name="IsOpen">It is still to be done.</param>
/// <param name="Told">Who is to do it.</param>
/// <param name="EscalatedTo">Who is told when nobody does.</param>
public sealed record UnreachableState(bool IsOpen, string Told, string EscalatedTo)
{
    /// <summary>UTC.</summary>
    public DateTimeOffset RemindAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset EscalateAt { get; init; }
}
