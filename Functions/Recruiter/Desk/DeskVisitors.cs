using Microsoft.AspNetCore.Http;
using Recruitment.Procedures;
using Recruitment.Recruiter.Desk.SignIn;

namespace Recruitment.Recruiter.Desk;

/// <summary>Tells who sends a request: by the cookie of a session, or by what App Service says where that signs people in.</summary>
public sealed class DeskVisitors(DeskSettings settings, DeskSessions sessions, DeskForms forms, AddressKeys keys)
{
    /// <summary>Null: nobody who is signed in.</summary>
    public async Task<DeskVisitor?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (settings.IsEntra)
        {
            return EntraPrincipal.AddressIn(request) is { } address
                ? await OfAsync(address, session: "", cancellationToken)
                : null;
        }

        return await sessions.FindAsync(request, cancellationToken) is { } found
            ? await OfAsync(found.Address, found.Id, cancellationToken)
            : null;
    }

    private async Task<DeskVisitor> OfAsync(string address, string session, CancellationToken cancellationToken)
    {
        var key = await keys.OfAsync(address, cancellationToken);
        var visit = $"{key}/{session}";
        return new DeskVisitor(address, key, settings.Names(address), forms.TokenOf(visit)) { Visit = visit };
    }
}
