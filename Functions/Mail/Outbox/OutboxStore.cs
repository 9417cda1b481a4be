using System.Globalization;
using System.Security.Cryptography;
using Recruitment.Mail.Transports;
using Recruitment.Records;
using Recruitment.Storage.Encryption;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// The folder of mails that stay on this machine: one MIME file each, sealed by the key of whom it is about. The names are kept in memory and
/// rebuilt from the folder when it is first needed. A mail whose key is there already is not written again.
/// </summary>
public sealed class OutboxStore(MailSettings settings, ContentCipher cipher)
{
    private const string Scratch = "scratch";

    private readonly Lock _lock = new();
    private OutboxIndex? _index;

    private string Folder => settings.OutboxFolder;

    /// <summary>Writes the mail, under the next number.</summary>
    internal async Task AddAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Open().Has(mail.KeyHash))
            {
                return;
            }
        }

        var written = await WriteAsync(mail, cancellationToken);
        lock (_lock)
        {
            var index = Open();
            if (index.Has(mail.KeyHash))
            {
                File.Delete(written);
                return;
            }

            var entry = OutboxEntry.Of(index.Last + 1, mail);
            File.Move(written, PathOf(entry));
            index.Add(entry);
        }
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    internal void RequireWritable()
    {
        CreateFolders();
        var file = Path.Combine(Folder, Scratch, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(file, []);
        File.Delete(file);
    }

    /// <summary>What is there after <paramref name="number"/>, in the order of sending.</summary>
    internal IReadOnlyList<OutboxEntry> After(int number)
    {
        lock (_lock)
        {
            return Open().After(number);
        }
    }

    internal OutboxEntry? Find(int number)
    {
        lock (_lock)
        {
            return Open().Find(number);
        }
    }

    /// <summary>The file of a mail; null when it was erased meanwhile.</summary>
    internal async Task<byte[]?> ReadAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            var file = await File.ReadAllBytesAsync(PathOf(entry), cancellationToken);
            var opened = await cipher.OpenAsync(PlaceOf(entry.KeyHash), BinaryData.FromBytes(file), cancellationToken);
            return opened?.ToArray();
        }
        catch (Exception fault) when (fault is FileNotFoundException or CryptographicException)
        {
            return null; // What was altered is shown as little as what is gone, and hides no other mail.
        }
    }

    /// <summary>Erases the mails of a procedure in whose words somebody is named, whoever they went to.</summary>
    internal async Task<int> EraseNamingAsync(
        ProcedureId procedure,
        Func<string, bool> isNamed,
        CancellationToken cancellationToken
    )
    {
        List<OutboxEntry> mails;
        lock (_lock)
        {
            mails = [.. Open().Of(procedure)];
        }

        var naming = new HashSet<OutboxEntry>();
        foreach (var entry in mails)
        {
            if (await ReadAsync(entry, cancellationToken) is { } file && OutboxMail.Of(entry, file).Words.Any(isNamed))
            {
                naming.Add(entry);
            }
        }

        return Erase(procedure, naming.Contains);
    }

    internal int Erase(ProcedureId procedure, IReadOnlyCollection<string>? people) =>
        Erase(procedure, entry => people is null || entry.Concerns(people));

    private int Erase(ProcedureId procedure, Func<OutboxEntry, bool> isErased)
    {
        lock (_lock)
        {
            var index = Open();
            var erased = index.Of(procedure).Where(isErased).ToList();
            if (erased.Count > 0)
            {
                // So that no number is given twice once the last mails are gone.
                File.WriteAllText(LastFile, index.Last.ToString(CultureInfo.InvariantCulture));
            }

            foreach (var entry in erased)
            {
                File.Delete(PathOf(entry));
                index.Remove(entry);
            }

            return erased.Count;
        }
    }

    private string LastFile => Path.Combine(Folder, "last");

    private string PathOf(OutboxEntry entry) => Path.Combine(Folder, entry.FileName);

    /// <summary>Writes the MIME file where it is not seen before it is whole.</summary>
    private async Task<string> WriteAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Folder, Scratch, $"{Guid.CreateVersion7():N}.eml");
        using var message = MimeMail.Of(mail);
        using var text = new MemoryStream();
        message.WriteTo(MimeMail.Format, text, cancellationToken);
        var whole = await cipher.SealAsync(SubjectOf(mail), PlaceOf(mail.KeyHash), text.ToArray(), cancellationToken);
        await using var stream = new FileStream(file, OwnersFile());
        await stream.WriteAsync(whole, cancellationToken);
        return file;
    }

    /// <summary>The first candidate that it is about, or the one that it goes to; else the procedure.</summary>
    private static Subject SubjectOf(OutgoingMail mail) =>
        new(
            mail.Procedure.Value,
            mail.Abouts is [var about, ..] ? about.Value
                : Identifier.IsValid(mail.Recipient) ? mail.Recipient
                : Subject.Rest
        );

    private static string PlaceOf(string keyHash) => $"outbox/{keyHash}";

    /// <summary>A mail holds links that open what they lead to, so nobody but the user who runs the app reads it.</summary>
    private static FileStreamOptions OwnersFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private void CreateFolders()
    {
        foreach (var folder in (string[])[Folder, Path.Combine(Folder, Scratch)])
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(
                    folder,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
            }
        }
    }

    private OutboxIndex Open()
    {
        if (_index is not null)
        {
            return _index;
        }

        // Nothing in scratch was finished: its orders are carried out again.
        var scratch = Path.Combine(Folder, Scratch);
        if (Directory.Exists(scratch))
        {
            Directory.Delete(scratch, recursive: true);
        }

        CreateFolders();
        _index = new OutboxIndex();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.eml"))
        {
            if (OutboxEntry.TryParse(Path.GetFileName(file), out var entry))
            {
                _index.Add(entry);
            }
        }

        if (File.Exists(LastFile))
        {
            var last = File.ReadAllText(LastFile);
            _index.Last = Math.Max(
                _index.Last,
                int.TryParse(last, CultureInfo.InvariantCulture, out var number) ? number : 0
            );
        }

        return _index;
    }
}
