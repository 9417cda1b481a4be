using System.Net.Http.Json;

namespace Recruitment.Play.App;

/// <summary>
/// Reads the mails that the app has written through its outbox page. Mails of one moment were sent beside each other: they
/// come in an order that does not depend on which was first, so that whoever plays by it plays the same every time.
/// </summary>
internal sealed class Mailbox(HttpClient http)
{
    private int _last;

    /// <summary>Mails read so far.</summary>
    public int Count { get; private set; }

    /// <summary>The mails that came since the last call.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ReadNewAsync()
    {
        var mails = await http.GetFromJsonAsync<List<ReceivedMail>>($"/dev/outbox?format=json&after={_last}") ?? [];
        var fresh = mails.Where(mail => mail.N > _last).ToList();
        _last = fresh.Select(mail => mail.N).Append(_last).Max();
        Count += fresh.Count;
        return
        [
            .. fresh
                .OrderBy(mail => mail.Date)
                .ThenBy(mail => mail.To, StringComparer.Ordinal)
                .ThenBy(mail => mail.Kind, StringComparer.Ordinal)
                .ThenBy(mail => mail.Subject, StringComparer.Ordinal)
                .ThenBy(mail => mail.N),
        ];
    }
}
