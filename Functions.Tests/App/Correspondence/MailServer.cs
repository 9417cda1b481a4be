using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Mail;
using Recruitment.Mail.Transports;
using Recruitment.Play.App;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Mail;

namespace Recruitment.Tests.Correspondence;

/// <summary>A mail server that refuses some addresses for good; what it takes is in the outbox.</summary>
internal sealed class MailServer
{
    /// <summary>Addresses without a mailbox.</summary>
    public HashSet<string> Unknown { get; } = [];

    public async Task<RecruitmentApp> StartAppAsync(bool recover = false, params IReadOnlyList<string> settings)
    {
        var app = await RecruitmentApp.StartAsync(
            recover,
            settings: settings,
            services: services => services.AddSingleton<IMailTransport>(Transport)
        );
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        return app;
    }

    private WatchedTransport Transport(IServiceProvider services) =>
        new(
            ActivatorUtilities.CreateInstance<OutboxTransport>(services),
            mail =>
            {
                if (Unknown.Contains(mail.ToAddress))
                {
                    throw new MailNotSentException(MailFault.Refused, "The mail server answered 550 to the recipient.");
                }
            }
        );
}
