using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Storage.Encryption;

/// <summary>
/// Seals what is kept of a subject by a key of its own, and opens it again. What it made tells whose key it takes, so that
/// what was written by a version that sealed nothing, or by somebody else, is recognised and read as it is.
/// </summary>
public sealed class ContentCipher : IDisposable
{
    /// <summary>Bytes that something sealed is longer than what it was, at most.</summary>
    public const int MaxOverhead = 300;

    private const string TextMark = "sealed:";

    private static readonly byte[] Mark = "RCE1"u8.ToArray();

    private readonly SubjectKeys _keys;

    internal ContentCipher(SubjectKeys keys) => _keys = keys;

    internal static ContentCipher Of(ISubjectKeyStore store, WrappingKeys wrapping) =>
        new(new SubjectKeys(store, wrapping));

    /// <summary>Wraps the keys by the newest wrapping key.</summary>
    public Task RewrapAsync(CancellationToken cancellationToken) => _keys.RewrapAsync(cancellationToken);

    /// <param name="place">Where it is kept: moved elsewhere it does not open.</param>
    public async Task<BinaryData> SealAsync(
        Subject subject,
        string place,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        var key = await _keys.GetOrAddAsync(subject, cancellationToken);
        var whose = Encoding.UTF8.GetBytes($"{subject}");
        var start = Mark.Length + 1 + whose.Length;
        var whole = new byte[start + Sealing.Overhead + content.Length];
        Mark.CopyTo(whole, 0);
        whole[Mark.Length] = (byte)whose.Length;
        whose.CopyTo(whole, Mark.Length + 1);
        Sealing.Seal(key, NameOf(place, subject), content.Span, whole.AsSpan(start));
        return BinaryData.FromBytes(whole);
    }

    /// <summary>What was sealed, or the content itself when it is not sealed; null when the key is destroyed.</summary>
    /// <exception cref="CryptographicException">It was altered, or belongs elsewhere.</exception>
    public async Task<BinaryData?> OpenAsync(string place, BinaryData content, CancellationToken cancellationToken)
    {
        if (SubjectOf(content.ToMemory().Span, out var start) is not { } subject)
        {
            return content;
        }

        return await _keys.FindAsync(subject, cancellationToken) is { } key
            ? BinaryData.FromBytes(Sealing.Open(key, NameOf(place, subject), content.ToMemory().Span[start..]))
            : null;
    }

    /// <summary>As <see cref="SealAsync"/>, in characters that go through a header of HTTP.</summary>
    public async Task<string> SealTextAsync(
        Subject subject,
        string place,
        string text,
        CancellationToken cancellationToken
    )
    {
        var bytes = await SealAsync(subject, place, Encoding.UTF8.GetBytes(text), cancellationToken);
        return TextMark + Convert.ToBase64String(bytes.ToMemory().Span);
    }

    /// <summary>
    /// As <see cref="OpenAsync"/>. Where a key is not known yet those of its whole group are read, for the others in the
    /// same list.
    /// </summary>
    public async Task<string?> OpenTextAsync(string place, string text, CancellationToken cancellationToken)
    {
        if (!text.StartsWith(TextMark, StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = BinaryData.FromBytes(Convert.FromBase64String(text[TextMark.Length..]));
        if (SubjectOf(bytes.ToMemory().Span, out _) is { } subject && !_keys.Knows(subject))
        {
            await _keys.LoadAsync(subject.Group, cancellationToken);
            if (!_keys.Knows(subject))
            {
                return null;
            }
        }

        return (await OpenAsync(place, bytes, cancellationToken))?.ToString();
    }

    /// <summary>Destroys the key: nothing that it sealed can be read any more, neither here nor in any copy.</summary>
    public Task DestroyAsync(Subject subject, CancellationToken cancellationToken) =>
        _keys.DestroyAsync(subject, cancellationToken);

    /// <summary>Destroys every key of a group.</summary>
    public Task DestroyAllAsync(string group, CancellationToken cancellationToken) =>
        _keys.DestroyAllAsync(group, cancellationToken);

    public void Dispose() => _keys.Dispose();

    /// <summary>Whose key sealed it; null when nothing did.</summary>
    private static Subject? SubjectOf(ReadOnlySpan<byte> content, out int start)
    {
        start = 0;
        if (!content.StartsWith(Mark) || content.Length <= Mark.Length)
        {
            return null;
        }

        start = Mark.Length + 1 + content[Mark.Length];
        return content.Length < start + Sealing.Overhead
            ? null
            : Subject.Parse(Encoding.UTF8.GetString(content[(Mark.Length + 1)..start]));
    }

    private static string NameOf(string place, Subject subject) => $"{place}\n{subject}";
}
