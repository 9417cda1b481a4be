using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>The records of who could not be reached: few, because most people can.</summary>
public sealed class ContactRecords(RecordStore records, OpenTasks tasks) : KeyedRecords<string, Contact>(records)
{
    private readonly RecordStore _records = records;

    /// <summary>Those for whom somebody has to do something, the longest waiting first: from one listing.</summary>
    public async Task<IReadOnlyList<ContactSummary>> OpenAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken
    ) =>
        await _records
            .SummariesAsync<Contact, ContactSummary>(RecordPaths.Contacts(procedure), cancellationToken)
            .Where(contact => contact.OpenedAt is not null)
            .OrderBy(contact => contact.OpenedAt)
            .ToListAsync(cancellationToken);

    /// <summary>Tells anew what is to be done: what a crash, or an earlier version, left untold. Repeating it changes nothing.</summary>
    public async Task TellAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        foreach (var contact in await OpenAsync(procedure, cancellationToken))
        {
            await TellAsync(procedure, contact, cancellationToken);
        }
    }

    /// <summary>Ends the task about somebody whose place was taken over; null when there is no record of them.</summary>
    public async Task<Contact?> CloseAsync(
        ProcedureId procedure,
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(procedure, id, cancellationToken) is null
            ? null
            : await ChangeAsync(procedure, id, c => c.IsOpen ? c with { ClosedAt = now } : c, cancellationToken);

    /// <summary>The recruiter has the task; whoever is of human resources can do it as well.</summary>
    protected override Task WrittenAsync(ProcedureId procedure, Contact contact, CancellationToken cancellationToken) =>
        TellAsync(procedure, ((IListed<ContactSummary>)contact).Summary, cancellationToken);

    private Task TellAsync(ProcedureId procedure, ContactSummary contact, CancellationToken cancellationToken) =>
        tasks.SetAsync(
            procedure,
            $"address-{contact.Id}",
            stage: null,
            contact.OpenedAt is { } since
                ?
                [
                    new OpenTask(OpenTaskKind.Address, People.RecruiterId.Value)
                    {
                        About = contact.Id,
                        Since = since,
                        Page = new TaskPage(CorrectionAddress.Purpose, contact.Id),
                    },
                ]
                : [],
            cancellationToken
        );

    protected override string PathOf(ProcedureId procedure, string key) =>
        $"{RecordPaths.Contacts(procedure)}{key}.json";
}
