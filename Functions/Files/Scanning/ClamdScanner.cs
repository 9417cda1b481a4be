using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Recruitment.Files.Scanning;

/// <summary>
/// Asks a scanner about files by the protocol of clamd (<c>man clamd</c>, COMMANDS): a connection for each file, which is
/// sent in pieces with their length in front. What it found has a name that it chose, which is told to nobody.
/// </summary>
public sealed class ClamdScanner(ScannerAddress address)
{
    /// <summary>For one file, with the connection. People wait for it behind a form.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int PieceBytes = 64 * 1024;

    /// <summary>No answer is longer: it is a word, or the name of what was found.</summary>
    private const int MaxAnswerBytes = 1024;

    public bool IsOn => address.Place is not null;

    public async Task<ScanResult> ScanAsync(BinaryData content, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return ScanResult.Clean;
        }

        try
        {
            var answer = await AskAsync("zINSTREAM\0", content.ToMemory(), cancellationToken);
            return answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanResult.Found
                : answer == "stream: OK" ? ScanResult.Clean
                : ScanResult.Away;
        }
        catch (Exception away) when (away is SocketException or IOException or TimeoutException)
        {
            return ScanResult.Away;
        }
    }

    /// <summary>Whether it answers.</summary>
    /// <exception cref="Exception">It does not.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync("zPING\0", content: null, cancellationToken);
        if (answer != "PONG")
        {
            throw new InvalidDataException("The scanner answers something else than it should.");
        }
    }

    /// <exception cref="TimeoutException">It took too long.</exception>
    private async Task<string> AskAsync(
        string command,
        ReadOnlyMemory<byte>? content,
        CancellationToken cancellationToken
    )
    {
        using var end = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            using var socket = new TcpClient();
            var place = address.Place ?? throw new InvalidOperationException("No scanner is set.");
            await socket.ConnectAsync(place.Host, place.Port, either.Token);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(command), either.Token);
            if (content is { } bytes)
            {
                await SendAsync(stream, bytes, either.Token);
            }

            return await AnswerAsync(stream, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The scanner did not answer in time.");
        }
    }

    private static async Task SendAsync(
        NetworkStream stream,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        var length = new byte[sizeof(uint)];
        for (var at = 0; at < content.Length; at += PieceBytes)
        {
            var piece = content.Slice(at, Math.Min(PieceBytes, content.Length - at));
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)piece.Length);
            await stream.WriteAsync(length, cancellationToken);
            await stream.WriteAsync(piece, cancellationToken);
        }

        // A piece without a length is the end.
        BinaryPrimitives.WriteUInt32BigEndian(length, 0);
        await stream.WriteAsync(length, cancellationToken);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var answer = new byte[MaxAnswerBytes];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(answer.AsSpan(0, read)).TrimEnd('\0', '\n', ' ');
    }
}
