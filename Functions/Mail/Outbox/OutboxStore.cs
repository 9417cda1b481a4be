using System.Net.Mail;
using System.Text;
using Recruitment.Mail.Transports;
using Recruitment.Records;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// The folder of mails that stay on this machine: one MIME file each. The list of names is kept in memory and
/// rebuilt from the folder when it is first needed. A mail whose key is there already is not written again.
/// </summary>
public sealed class OutboxStore(MailSettings settings)
{
    private const string Scratch = "scratch";

    private readonly Lock _lock = new();
    private SortedDictionary<int, OutboxEntry>? _entries;
    private HashSet<string> _keys = [];
    private int _last;

    private string Folder => settings.OutboxFolder;

    /// <summary>Writes the mail, under the next number.</summary>
    internal void Add(OutgoingMail mail)
    {
        lock (_lock)
        {
            Open();
            if (_keys.Contains(mail.KeyHash))
            {
                return;
            }
        }

        var written = Write(mail);
        lock (_lock)
        {
            var entries = Open();
            if (!_keys.Add(mail.KeyHash))
            {
                File.Delete(written);
                return;
            }

            var entry = OutboxEntry.Of(++_last, mail);
            File.Move(written, PathOf(entry));
            entries[entry.Number] = entry;
        }
    }

    /// <summary>What is there after <paramref name="number"/>, in the order of sending.</summary>
    internal IReadOnlyList<OutboxEntry> After(int number)
    {
        lock (_lock)
        {
            return [.. Open().Values.Where(entry => entry.Number > number)];
        }
    }

    internal OutboxEntry? Find(int number)
    {
        lock (_lock)
        {
            return Open().GetValueOrDefault(number);
        }
    }

    /// <summary>The MIME text of a mail, one character a byte; null when it was erased meanwhile.</summary>
    internal async Task<string?> ReadAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(PathOf(entry), Encoding.Latin1, cancellationToken);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    internal int Erase(ProcedureId procedure, IReadOnlyCollection<string>? people)
    {
        lock (_lock)
        {
            var entries = Open();
            var erased = entries
                .Values.Where(e =>
                    e.Procedure == procedure && (people is null || e.Concerns(people))
                )
                .ToList();
            foreach (var entry in erased)
            {
                File.Delete(PathOf(entry));
                entries.Remove(entry.Number);
            }

            return erased.Count;
        }
    }

    private string PathOf(OutboxEntry entry) => Path.Combine(Folder, entry.FileName);

    /// <summary>Lets the framework write the MIME file, in a folder of its own because it chooses the name.</summary>
    private string Write(OutgoingMail mail)
    {
        var folder = Path.Combine(Folder, Scratch, Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(folder);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = folder,
        };
        using var message = MimeMail.Of(mail);
        client.Send(message);
        var picked = Directory.EnumerateFiles(folder).Single();
        var finished = $"{folder}.eml";
        File.WriteAllText(
            finished,
            PickupFile.Finish(File.ReadAllText(picked, Encoding.Latin1), mail.Date),
            Encoding.Latin1
        );
        Directory.Delete(folder, recursive: true);
        return finished;
    }

    private SortedDictionary<int, OutboxEntry> Open()
    {
        if (_entries is not null)
        {
            return _entries;
        }

        // Nothing in scratch was finished: its orders are carried out again.
        var scratch = Path.Combine(Folder, Scratch);
        if (Directory.Exists(scratch))
        {
            Directory.Delete(scratch, recursive: true);
        }

        Directory.CreateDirectory(scratch);
        _entries = [];
        foreach (var file in Directory.EnumerateFiles(Folder, "*.eml"))
        {
            if (OutboxEntry.TryParse(Path.GetFileName(file), out var entry))
            {
                _entries[entry.Number] = entry;
            }
        }

        _keys = [.. _entries.Values.Select(entry => entry.KeyHash)];
        _last = _entries.Keys.LastOrDefault();
        return _entries;
    }
}
