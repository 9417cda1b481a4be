using System.Net.Http.Json;

namespace Recruitment.Demo.Play;

/// <summary>Reads the mails that the app has written, in order, through its outbox page.</summary>
internal sealed class Mailbox(HttpClient http)
{
    private int _last;

    /// <summary>Mails read so far.</summary>
    public int Count { get; private set; }

    /// <summary>The mails that came since the last call.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ReadNewAsync()
    {
        var mails =
            await http.GetFromJsonAsync<List<ReceivedMail>>(
                $"/dev/outbox?format=json&after={_last}"
            ) ?? [];
        var fresh = mails.Where(mail => mail.N > _last).OrderBy(mail => mail.N).ToList();
        _last = fresh.Count > 0 ? fresh[^1].N : _last;
        Count += fresh.Count;
        return fresh;
    }
}
