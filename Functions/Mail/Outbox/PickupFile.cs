using System.Globalization;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// Finishes the file that the framework's mail client writes: it puts the machine's own time in the Date header,
/// where the app's clock may run faster, and adds the envelope, which no mail carries.
/// </summary>
internal static class PickupFile
{
    private const string LineEnd = "\r\n";

    public static string Finish(string mime, DateTimeOffset date)
    {
        var end = mime.IndexOf(LineEnd + LineEnd, StringComparison.Ordinal);
        var headers = mime[..end].Split(LineEnd);
        var kept = new List<string>();
        var dropping = false;
        foreach (var line in headers)
        {
            var continues = line[0] is ' ' or '\t';
            dropping = continues ? dropping : IsEnvelope(line);
            if (!dropping)
            {
                kept.Add(Is(line, "Date") ? $"Date: {Format(date)}" : line);
            }
        }

        return string.Join(LineEnd, kept) + mime[end..];
    }

    /// <summary>As RFC 5322 writes dates, in UTC.</summary>
    private static string Format(DateTimeOffset date) =>
        date.ToUniversalTime()
            .ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    private static bool IsEnvelope(string line) => Is(line, "X-Sender") || Is(line, "X-Receiver");

    private static bool Is(string line, string header) =>
        line.StartsWith($"{header}:", StringComparison.OrdinalIgnoreCase);
}
