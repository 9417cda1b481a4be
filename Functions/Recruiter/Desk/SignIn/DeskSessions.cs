using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>
/// Who is signed in, until when: a cookie with a secret, and a record that is found by a hash of it, so that who reads the
/// records signs in as nobody. A session ends by itself, or when its record is deleted.
/// </summary>
public sealed class DeskSessions(RecordStore records, AddressKeys keys, TimeProvider clock)
{
    /// <summary>A working day; then whoever wants to go on signs in again.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(8);

    /// <summary>Only sent to the host that set it, over HTTPS (or to this machine): RFC 6265bis, 4.1.3.2.</summary>
    public const string CookieName = "__Host-desk";

    internal const string Folder = "desk/sessions/";
    private const char Separator = '.';
    private const int SecretBytes = 32;

    private static readonly CookieOptions Cookie = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = Length,
    };

    /// <summary>Signs somebody in on the browser that is answered. Earlier sessions of theirs that are over are forgotten.</summary>
    public async Task StartAsync(string address, HttpResponse response, CancellationToken cancellationToken)
    {
        var key = await keys.OfAsync(address, cancellationToken);
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));
        var session = new DeskSession(address, clock.GetUtcNow() + Length);
        await records.TryAddAsync(PathOf(key, secret), session, cancellationToken);
        response.Cookies.Append(CookieName, $"{key}{Separator}{secret}", Cookie);
    }

    /// <summary>The session of a request; null: there is none, or it is over.</summary>
    internal async Task<FoundSession?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (
            request.Cookies[CookieName]?.Split(Separator) is not [var key, { Length: > 0 } secret]
            || !Identifier.IsValid(key)
            || await records.FindAsync<DeskSession>(PathOf(key, secret), cancellationToken) is not { } session
            || session.EndsAt <= clock.GetUtcNow()
        )
        {
            return null;
        }

        return new FoundSession(session.Address, HashOf(secret));
    }

    /// <summary>Ends the session of the request.</summary>
    public async Task EndAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (
            request.Cookies[CookieName]?.Split(Separator) is [var key, { Length: > 0 } secret]
            && Identifier.IsValid(key)
        )
        {
            await records.DeleteAsync(PathOf(key, secret), cancellationToken);
        }

        request.HttpContext.Response.Cookies.Delete(CookieName, Cookie);
    }

    /// <summary>Ends every session of somebody, on whatever machine.</summary>
    public async Task EndAllAsync(DeskVisitor visitor, HttpRequest request, CancellationToken cancellationToken)
    {
        await records.EraseAsync($"{Folder}{visitor.Key}/", cancellationToken);
        request.HttpContext.Response.Cookies.Delete(CookieName, Cookie);
    }

    private static string PathOf(string key, string secret) => $"{Folder}{key}/{HashOf(secret)}.json";

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>Somebody who is signed in.</summary>
/// <param name="EndsAt">UTC.</param>
internal sealed record DeskSession(string Address, DateTimeOffset EndsAt);

/// <summary>The session of a request.</summary>
/// <param name="Id">Tells sessions of one person apart; opens nothing.</param>
internal sealed record FoundSession(string Address, string Id);
