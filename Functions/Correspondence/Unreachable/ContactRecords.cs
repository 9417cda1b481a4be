using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>The records of who could not be reached: few, because most people can.</summary>
public sealed class ContactRecords(RecordStore records) : KeyedRecords<string, Contact>(records)
{
    private readonly RecordStore _records = records;

    /// <summary>Those for whom somebody has to do something, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Contact>> OpenAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        var open = new List<Contact>();
        await foreach (var contact in _records.ListAsync<Contact>(RecordPaths.Contacts(procedure), cancellationToken))
        {
            if (contact.IsOpen)
            {
                open.Add(contact);
            }
        }

        return [.. open.OrderBy(contact => contact.OpenedAt)];
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

    protected override string PathOf(ProcedureId procedure, string key) =>
        $"{RecordPaths.Contacts(procedure)}{key}.json";
}
