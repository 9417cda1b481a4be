using Recruitment.Records;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// The names of the mails in the outbox, found by number, key and procedure without passing over the others. Not safe
/// for several threads at once.
/// </summary>
internal sealed class OutboxIndex
{
    private readonly SortedSet<OutboxEntry> _entries = new(
        Comparer<OutboxEntry>.Create((one, other) => one.Number.CompareTo(other.Number))
    );
    private readonly Dictionary<ProcedureId, HashSet<OutboxEntry>> _byProcedure = [];
    private readonly HashSet<string> _keys = [];

    /// <summary>The highest number ever given; 0 when there was no mail.</summary>
    public int Last { get; set; }

    /// <summary>Whether a mail with the key was ever here; one that was erased is not written again.</summary>
    public bool Has(string keyHash) => _keys.Contains(keyHash);

    public void Add(OutboxEntry entry)
    {
        _entries.Add(entry);
        _keys.Add(entry.KeyHash);
        if (!_byProcedure.TryGetValue(entry.Procedure, out var mails))
        {
            mails = _byProcedure[entry.Procedure] = [];
        }

        mails.Add(entry);
        Last = Math.Max(Last, entry.Number);
    }

    public void Remove(OutboxEntry entry)
    {
        _entries.Remove(entry);
        if (_byProcedure.TryGetValue(entry.Procedure, out var mails) && mails.Remove(entry))
        {
            if (mails.Count == 0)
            {
                _byProcedure.Remove(entry.Procedure);
            }
        }
    }

    public OutboxEntry? Find(int number) => _entries.TryGetValue(Numbered(number), out var entry) ? entry : null;

    /// <summary>Those with a higher number, in order.</summary>
    public IReadOnlyList<OutboxEntry> After(int number) =>
        number >= Last ? [] : [.. _entries.GetViewBetween(Numbered(number + 1), Numbered(Last))];

    /// <summary>The mails of a procedure.</summary>
    public IReadOnlyCollection<OutboxEntry> Of(ProcedureId procedure) =>
        _byProcedure.TryGetValue(procedure, out var mails) ? mails : [];

    private static OutboxEntry Numbered(int number) => new(number, default, "", "", "");
}
