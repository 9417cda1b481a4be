using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>Who asked to sign in, and the links that they were sent: each opens once, within minutes.</summary>
public sealed class SignInRecords(RecordStore records, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Long enough for a mail to arrive, too short for it to be found later.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    internal const string Folder = "desk/asked/";

    private readonly IDataProtector _protector = protection.CreateProtector("desk", "sign-in", "v1");

    /// <summary>Notes that somebody asks, known or not; answers an id that tells nothing about them.</summary>
    /// <param name="next">Where they want to go, on the desk.</param>
    public async Task<string> AskAsync(string address, string next, CancellationToken cancellationToken)
    {
        var id = Identifier.New();
        var asked = new SignInRequest(id, address, ReaderLanguage.Current, next, clock.GetUtcNow());
        await records.TryAddAsync(PathOf(id), asked, cancellationToken);
        return id;
    }

    /// <summary>Null when it is unknown, or forgotten.</summary>
    public Task<SignInRequest?> FindAsync(string id, CancellationToken cancellationToken) =>
        records.FindAsync<SignInRequest>(PathOf(id), cancellationToken);

    /// <summary>What is in the link that is mailed; cannot be altered or guessed.</summary>
    public string TokenOf(SignInRequest asked) =>
        WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(asked.Id)));

    /// <summary>What a link is of; null when this app did not make it, or it is forgotten.</summary>
    public async Task<SignInRequest?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            var id = Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
            return await FindAsync(id, cancellationToken);
        }
        catch (Exception altered) when (altered is FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether a link can still be used.</summary>
    public bool IsOpen(SignInRequest asked) => asked.UsedAt is null && clock.GetUtcNow() < asked.At + Life;

    /// <summary>Uses a link; false when somebody did before, or it is too late.</summary>
    public async Task<bool> UseAsync(SignInRequest asked, CancellationToken cancellationToken)
    {
        var isMine = false;
        await records.DeriveAsync<SignInRequest>(
            PathOf(asked.Id),
            found =>
            {
                isMine = found is not null && IsOpen(found);
                return Task.FromResult(isMine ? found! with { UsedAt = clock.GetUtcNow() } : null); // open: not null
            },
            cancellationToken
        );
        return isMine;
    }

    private static string PathOf(string id) => $"{Folder}{id}.json";
}

/// <summary>Somebody asked for a link to sign in.</summary>
/// <param name="Address">As it was typed.</param>
/// <param name="Language">In which they read, BCP 47.</param>
/// <param name="Next">Where they go afterwards: a path of the desk.</param>
/// <param name="At">When, UTC.</param>
public sealed record SignInRequest(string Id, string Address, string Language, string Next, DateTimeOffset At)
{
    /// <summary>When the link was used, UTC; absent: not yet.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
