using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Mail.Outbox;
using Recruitment.Mail.Transports;

namespace Recruitment.Mail;

/// <summary>What composes and sends mails.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new MailSettings(configuration));
        services.AddSingleton<MailBody>();
        services.AddSingleton<MailCatalog>();
        services.AddSingleton<SentMails>();
        services.AddSingleton<UndeliveredMails>();
        services.AddSingleton<MailLedger>();
        // What tells of a mail that was missed is a mail itself: it looks up the kinds when it is written.
        services.AddSingleton(provider => new Lazy<MailCatalog>(provider.GetRequiredService<MailCatalog>));
        services.AddSingleton<MailWriter>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<OutboxView>();
        services.AddSingleton(Transport);
        return services;
    }

    private static IMailTransport Transport(IServiceProvider services)
    {
        var settings = services.GetRequiredService<MailSettings>();
        return settings.Transport switch
        {
            "outbox" => new OutboxTransport(services.GetRequiredService<OutboxStore>()),
            "smtp" => new SmtpTransport(settings),
            "sendgrid" => new SendGridTransport(settings),
            var unknown => throw new InvalidOperationException(
                $"Mail__Transport is {unknown}; it can be outbox, smtp or sendgrid."
            ),
        };
    }
}
