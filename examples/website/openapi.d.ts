export interface paths {
    "/v1/films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The published films
         * @description The film with the newest edition comes first.
         */
        get: operations["listFilms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/films/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One film, complete, in one language
         * @description Every text says which language it is really in: the one asked for, else its base language, the film’s own, English, or any. A film that has moved is at another address for good.
         */
        get: operations["readFilm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/films/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One film as schema.org/Movie, in JSON-LD
         * @description Its pictures carry their licence, credit and copyright.
         */
        get: operations["readMovie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/films/{slug}/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to one film, as an Atom feed */
        get: operations["readFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the films, in order
         * @description Each publish, withdrawal and end of an embargo that you may know of, with what changed. Keep `next` and ask with it: nothing is missed, however long you were away.
         */
        get: operations["readChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/films/{slug}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The editions of a film, with what changed in each
         * @description The newest comes first. Changes are told as far as you may see them, names in the language asked for.
         */
        get: operations["listEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/films/{slug}/editions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One edition of a film, or what changed between two
         * @description An edition never changes. What the film team has withdrawn since is left out of it, and `removed` says how much that was. With `diff`, the changes from that edition to this one.
         */
        get: operations["readEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/films/{slug}/editions/{number}/kit.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kit of one edition as a ZIP */
        get: operations["downloadEditionKit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/films/{slug}/kit.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole kit of a film as a ZIP
         * @description Texts, stills, artworks, documents and subtitles; each file is named for what it is and who made it.
         */
        get: operations["downloadKit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stills/{id}/{rendition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One still */
        get: operations["downloadStill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/artworks/{id}/{rendition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One poster or other artwork */
        get: operations["downloadArtwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One press file: a trailer, a clip, subtitles, a PDF
         * @description Asked for by `Range`, so that a video plays from anywhere and a download goes on where it was cut off.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/subtitles.vtt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subtitles as WebVTT, as a page shows them */
        get: operations["showSubtitles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description
         * @description OpenAPI 3.1, for programs that make types, clients and tests from it.
         */
        get: operations["describeApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    film: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened to a film
         * @description What `/v1/changes` tells, sent to an address of yours in the same order, one at a time. The same `webhook-id` may come twice.
         */
        post: operations["receiveFilmMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    trial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A trial that an admin sent
         * @description It tells of nothing.
         */
        post: operations["receiveTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Artwork: {
            id: string;
            /** @enum {string} */
            kind: "poster" | "key-art" | "banner" | "title-treatment";
            /** @description The language of the words in the picture; `null` where there are none. */
            locale: string | null;
            caption: string | null;
            captionLocale: string | null;
            alt: string | null;
            altLocale: string | null;
            /** @description Who made it; to be printed beside it. */
            credit: string | null;
            copyright: string | null;
            renditions: {
                thumb: components["schemas"]["Rendition"];
                web: components["schemas"]["Rendition"];
                print: components["schemas"]["Rendition"];
            };
        };
        Company: {
            name: string;
            /** @description `production`, `co-production`, `distribution` and so on. */
            role: string;
            country: string | null;
            website: string | null;
            /** @description To be printed as it stands wherever the film is credited. */
            creditLine: string | null;
            creditLineLocale: string | null;
        };
        Contact: {
            name: string;
            /** @enum {string} */
            role: "press" | "sales" | "distribution" | "production" | "funder";
            /** @description Where they are the ones to ask. */
            territory: string | null;
            email: string | null;
            phone: string | null;
            website: string | null;
        };
        Credit: {
            /** @description What they did: `director`, `cinematographer`. */
            job: string;
            /** @description In letters the reader reads, under a form that the person approved. */
            name: string;
            /** @description Whom they play. */
            character: string | null;
        };
        Facts: {
            year: number | null;
            runtimeMinutes: number | null;
            kind: string | null;
            genres: string[];
            /** @description ISO 3166-1, two letters each, in the order of the credits. */
            countries: string[];
            /** @description BCP-47 tags. */
            spokenLanguages: string[];
            technical: {
                aspectRatio: string | null;
                sound: string | null;
                colour: string | null;
                formats: string[];
                frameRate: string | null;
            };
            identifiers: {
                isan: string | null;
                eidr: string | null;
                imdb: string | null;
            };
            links: {
                label: string;
                url: string;
            }[];
        };
        File: {
            id: string;
            /** @enum {string} */
            kind: "pdf" | "dialogue-list" | "trailer" | "clip" | "subtitle";
            title: string;
            titleLocale: string;
            /** @description The language of the file itself; `null` where none is said. */
            locale: string | null;
            url: string;
            fileName: string;
            bytes: number;
            /** @description The media type: `video/mp4`. */
            type: string;
            /** @description Of subtitles: the id of the trailer or clip here that shows them. */
            ofVideo: string | null;
            /** @description Of subtitles: the same as WebVTT, as a page needs them for `<track>`. */
            webVttUrl: string | null;
        };
        Laurel: {
            id: string;
            festival: string;
            /** @description `null` where the festival’s own name is given, whose language nobody said. */
            festivalLocale: string | null;
            city: string | null;
            country: string | null;
            year: number;
            /** @description As the festival names it. */
            section: string | null;
            award: string | null;
            awardLocale: string | null;
            /** @enum {string} */
            result: "winner" | "special-mention" | "nominee" | "official-selection";
            /** @description Whether the film team wants it seen first. */
            showOnPoster: boolean;
        };
        LocalizedText: {
            text: string;
            locale: string;
        };
        PressKitPage: {
            films: components["schemas"]["PressKitSummary"][];
            page: number;
            limit: number;
            /** @description How many films there are for you to see. */
            total: number;
            /** @description How many pages they fill. */
            pages: number;
        };
        PressKit: {
            /** @description The name of the film in addresses. */
            slug: string;
            /** @description Grows by one with each publish that changes something. */
            edition: number;
            /**
             * Format: date-time
             * @description When this edition was made.
             */
            publishedAt: string;
            /** @description The language that was asked for, or chosen by `Accept-Language`. */
            locale: string;
            /** @description The languages it is published in. */
            availableLocales: string[];
            title: string;
            titleLocale: string;
            /** @description The title in the film’s own language. */
            originalTitle: string;
            texts: {
                tagline: components["schemas"]["LocalizedText"] | null;
                logline: components["schemas"]["LocalizedText"] | null;
                synopsisShort: components["schemas"]["LocalizedText"] | null;
                synopsisMedium: components["schemas"]["LocalizedText"] | null;
                synopsisLong: components["schemas"]["LocalizedText"] | null;
                directorsStatement: components["schemas"]["LocalizedText"] | null;
            };
            facts: components["schemas"]["Facts"];
            credits: components["schemas"]["Credit"][];
            companies: components["schemas"]["Company"][];
            laurels: components["schemas"]["Laurel"][];
            stills: components["schemas"]["Still"][];
            artworks: components["schemas"]["Artwork"][];
            files: components["schemas"]["File"][];
            quotes: components["schemas"]["Quote"][];
            screenings: components["schemas"]["Screening"][];
            contacts: components["schemas"]["Contact"][];
            kit: {
                url: string;
                bytes: number;
            };
            /** @description How to name this edition as a source. */
            citation: string;
        };
        PressKitSummary: {
            slug: string;
            edition: number;
            /** Format: date-time */
            publishedAt: string;
            locale: string;
            availableLocales: string[];
            title: string;
            titleLocale: string;
            originalTitle: string;
            year: number | null;
            runtimeMinutes: number | null;
            countries: string[];
            directors: string[];
            logline: components["schemas"]["LocalizedText"] | null;
            still: components["schemas"]["Still"] | null;
            /** @description The whole film. */
            url: string;
        };
        Quote: {
            id: string;
            text: string;
            locale: string;
            /** @description Where it was published. */
            outlet: string;
            author: string | null;
            date: string | null;
            url: string | null;
            /** @description How many of `starsOutOf`. */
            stars: number | null;
            starsOutOf: number | null;
        };
        Rendition: {
            /** @description Where the file is; whole, and open to any website. */
            url: string;
            /** @description In pixels. */
            width: number;
            /** @description In pixels. */
            height: number;
            bytes: number;
            /** @description The media type: `image/jpeg`. */
            type: string;
        };
        Screening: {
            id: string;
            festival: string | null;
            /** @description `null` where the festival’s own name is given, whose language nobody said. */
            festivalLocale: string | null;
            venue: string | null;
            city: string | null;
            country: string | null;
            /**
             * Format: date
             * @description The day by the calendar of the place.
             */
            date: string;
            /** @description With the offset of the place, `2026-05-17T19:30:00+02:00`; `null` while no hour is announced. */
            startsAt: string | null;
            /** @description As IANA names it, `Europe/Paris`. */
            timeZone: string;
            premiere: ("world" | "international" | "national") | null;
            /** @enum {string} */
            audience: "public" | "press";
            note: string | null;
            noteLocale: string | null;
        };
        Still: {
            id: string;
            /** @enum {string} */
            role: "scene" | "portrait" | "behind-the-scenes";
            /** @description What it shows, for print beside it. */
            caption: string | null;
            captionLocale: string | null;
            /** @description What it shows, for those who do not see it. */
            alt: string | null;
            altLocale: string | null;
            /** @description Who made it; to be printed beside it. */
            credit: string;
            copyright: string | null;
            /** @description How it may be used. */
            usageTerms: string;
            usageTermsLocale: string;
            licenceUrl: string | null;
            /** @description The day, `2022-01-30`. */
            takenOn: string | null;
            /** @description Where the eye should stay when a page crops the picture, in per cent from the top left. */
            focalPoint: {
                x: number;
                y: number;
            };
            renditions: {
                thumb: components["schemas"]["Rendition"];
                web: components["schemas"]["Rendition"];
                print: components["schemas"]["Rendition"];
            };
        };
        ChangeFeed: {
            events: components["schemas"]["FilmEvent"][];
            /** @description Where to read on, as `since`. It stays valid. */
            next: string;
            /** @description Whether there is more to read at once. */
            more: boolean;
        };
        FilmEvent: {
            /** @description The same however often it is told. */
            id: string;
            /**
             * @description `film.opened`: an embargo ended, and nothing was published.
             * @enum {string}
             */
            type: "film.published" | "film.unpublished" | "film.opened";
            slug: string;
            edition: number;
            /** Format: date-time */
            at: string;
            /** @description Where the film is read. */
            url: string;
            /** @description What changed, in plain English: `texts.pl.synopsisLong: changed`. */
            changes: string[];
        };
        Change: {
            /** @description What it is about: `texts.pl.synopsisLong`. */
            path: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed" | "moved" | "opened" | "withdrawn";
            count?: number;
            /** @description Which, where a few are best named. */
            what?: string;
            sentence: string;
        };
        EditionDiff: {
            slug: string;
            from: number;
            to: number;
            changes: components["schemas"]["Change"][];
        };
        EditionKit: {
            /** @description The name of the film in addresses. */
            slug: string;
            /** @description Grows by one with each publish that changes something. */
            edition: number;
            /**
             * Format: date-time
             * @description When this edition was made.
             */
            publishedAt: string;
            /** @description The language that was asked for, or chosen by `Accept-Language`. */
            locale: string;
            /** @description The languages it is published in. */
            availableLocales: string[];
            title: string;
            titleLocale: string;
            /** @description The title in the film’s own language. */
            originalTitle: string;
            texts: {
                tagline: components["schemas"]["LocalizedText"] | null;
                logline: components["schemas"]["LocalizedText"] | null;
                synopsisShort: components["schemas"]["LocalizedText"] | null;
                synopsisMedium: components["schemas"]["LocalizedText"] | null;
                synopsisLong: components["schemas"]["LocalizedText"] | null;
                directorsStatement: components["schemas"]["LocalizedText"] | null;
            };
            facts: components["schemas"]["Facts"];
            credits: components["schemas"]["Credit"][];
            companies: components["schemas"]["Company"][];
            laurels: components["schemas"]["Laurel"][];
            stills: components["schemas"]["Still"][];
            artworks: components["schemas"]["Artwork"][];
            files: components["schemas"]["File"][];
            quotes: components["schemas"]["Quote"][];
            screenings: components["schemas"]["Screening"][];
            contacts: components["schemas"]["Contact"][];
            kit: {
                url: string;
                bytes: number;
            };
            /** @description How to name this edition as a source. */
            citation: string;
            /** @description The number of the newest edition. */
            newest: number;
            /** @description How much of this edition was taken back since; `null` where nothing was. */
            removed: components["schemas"]["Removed"] | null;
        };
        EditionPage: {
            slug: string;
            newest: number;
            editions: components["schemas"]["Edition"][];
            page: number;
            limit: number;
            total: number;
            pages: number;
        };
        Edition: {
            number: number;
            /** Format: date-time */
            at: string;
            /** @description SHA-256 of all that the edition holds, open or not. */
            contentHash: string;
            /**
             * @description `withdrawn` where the film was taken back with this edition.
             * @enum {string}
             */
            state: "public" | "withdrawn";
            /** @description What changed since the edition before, as sentences: `stills: 2 added`. */
            changes: string[];
            url: string;
            citation: string;
        };
        Removed: {
            credits: number;
            stills: number;
            artworks: number;
            files: number;
        };
        FilmMessage: {
            /**
             * @description `film.opened`: an embargo ended, and nothing was published.
             * @enum {string}
             */
            type: "film.published" | "film.unpublished" | "film.opened";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: components["schemas"]["FilmEvent"];
        };
        TrialMessage: {
            /** @constant */
            type: "webhook.trial";
            /** Format: date-time */
            timestamp: string;
            data: {
                site: string;
                /** @description Its id. */
                webhook: string;
            };
        };
        Problem: {
            /** @description A name for the kind of problem: `urn:laurel:problem:unknown-film`. */
            type: string;
            /** @description What the status means. */
            title: string;
            /** @description The status of the answer. */
            status: number;
            /** @description What is wrong, with the value in question and what to do next. */
            detail: string;
            /** @description What programs go by; it never changes. */
            code: string;
            /** @description What to quote to the people who run this server. */
            requestId?: string;
        };
    };
    responses: {
        /** @description The film is at another address now. */
        Moved: {
            headers: {
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description What you have is still the answer. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description `BAD_PARAMETER`: A parameter of the query is not known here, or its value is no good.
         *
         *     `BAD_ENCODING`: The address is not valid percent-encoded UTF-8.
         *
         *     `BAD_REQUEST`: The request contradicts itself: it has two `Authorization` headers.
         *
         *     `MISPLACED_KEY`: A key is in the address or in a cookie; it belongs in `Authorization` alone.
         */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "BAD_PARAMETER" | "BAD_ENCODING" | "BAD_REQUEST" | "MISPLACED_KEY";
                };
            };
        };
        /**
         * @description `INVALID_KEY`: There is no such key.
         *
         *     `EXPIRED_KEY`: The key has expired.
         *
         *     `REVOKED_KEY`: The key has been revoked.
         */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "INVALID_KEY" | "EXPIRED_KEY" | "REVOKED_KEY";
                };
            };
        };
        /** @description `LENGTH_REQUIRED`: The request has a body of unknown length. */
        Problem411: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "LENGTH_REQUIRED";
                };
            };
        };
        /** @description `TOO_LARGE`: The request has a body that is too large. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "TOO_LARGE";
                };
            };
        };
        /** @description `URL_TOO_LONG`: The address is too long. */
        Problem414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "URL_TOO_LONG";
                };
            };
        };
        /** @description `TOO_MANY_TRIES`: Too many wrong keys came from this address; `Retry-After` says how long to wait. */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "TOO_MANY_TRIES";
                };
            };
        };
        /** @description `INTERNAL`: Something went wrong on our side. The log knows it by `requestId`. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "INTERNAL";
                };
            };
        };
        /**
         * @description `DATABASE_BUSY`: The database is busy; try again soon.
         *
         *     `DATABASE_UNAVAILABLE`: The database is away; try again soon.
         *
         *     `SHUTTING_DOWN`: This server is being stopped; ask again.
         */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATABASE_BUSY" | "DATABASE_UNAVAILABLE" | "SHUTTING_DOWN";
                };
            };
        };
    };
    parameters: {
        /**
         * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
         * @example pl
         */
        locale: string;
        /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
        "If-None-Match": string;
        /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
        "If-Modified-Since": string;
        /**
         * @description The languages you read, where no `locale` is named.
         * @example pl, en;q=0.8
         */
        "Accept-Language": string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names these bytes; send it back in `If-None-Match`.
         * @example "3q2-7wAAAAA"
         */
        ETag: string;
        /** @description How it may be kept; what a key opened, by nobody but its holder. */
        "Cache-Control": string;
        /** @description What of the request the answer depends on. */
        Vary: string;
        /** @description When it changed last. Not said where a key was sent. */
        "Last-Modified": string;
        /**
         * @description The language that most of it is in.
         * @example pl
         */
        "Content-Language": string;
        /** @description The name the file is to be saved under. */
        "Content-Disposition": string;
        /** @description Where to ask instead. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listFilms: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
                /** @description Which page of the list. One beyond the end is empty. */
                page?: number;
                /** @description How many films a page holds. */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "films": [
                     *         {
                     *           "slug": "we-will-not-fade-away",
                     *           "edition": 1,
                     *           "publishedAt": "2026-11-24T12:00:00.000Z",
                     *           "locale": "pl",
                     *           "availableLocales": [
                     *             "en",
                     *             "pl"
                     *           ],
                     *           "title": "Nie znikniemy",
                     *           "titleLocale": "pl",
                     *           "originalTitle": "Ми не згаснемо",
                     *           "year": 2023,
                     *           "runtimeMinutes": 100,
                     *           "countries": [
                     *             "UA",
                     *             "FR"
                     *           ],
                     *           "directors": [
                     *             "Alisa Kovalenko"
                     *           ],
                     *           "logline": null,
                     *           "still": {
                     *             "id": "f72a7d43-d4f3-53fd-b769-35f31a7cfaa8",
                     *             "role": "scene",
                     *             "caption": "Hałdy na równinie o zmierzchu. Rysunek zastępczy, nie kadr z filmu.",
                     *             "captionLocale": "pl",
                     *             "alt": "Wielki stożek hałdy wyrasta z zamglonej równiny, za nim mniejsze hałdy, w tle poświata przechodząca od pomarańczu do fioletu.",
                     *             "altLocale": "pl",
                     *             "credit": "Drawn for Laurel",
                     *             "copyright": "CC0 1.0",
                     *             "usageTerms": "Rysunek wykonany kodem w zastępstwie fotografii; to nie kadr z filmu. Wolno używać dowolnie, bez pytania. Prosimy nie drukować jako kadru z filmu.",
                     *             "usageTermsLocale": "pl",
                     *             "licenceUrl": "https://creativecommons.org/publicdomain/zero/1.0/",
                     *             "takenOn": null,
                     *             "focalPoint": {
                     *               "x": 50,
                     *               "y": 50
                     *             },
                     *             "renditions": {
                     *               "thumb": {
                     *                 "url": "https://press.example/v1/stills/f72a7d43-d4f3-53fd-b769-35f31a7cfaa8/thumb?locale=pl",
                     *                 "width": 480,
                     *                 "height": 320,
                     *                 "bytes": 312345,
                     *                 "type": "image/jpeg"
                     *               },
                     *               "web": {
                     *                 "url": "https://press.example/v1/stills/f72a7d43-d4f3-53fd-b769-35f31a7cfaa8/web?locale=pl",
                     *                 "width": 600,
                     *                 "height": 400,
                     *                 "bytes": 312345,
                     *                 "type": "image/jpeg"
                     *               },
                     *               "print": {
                     *                 "url": "https://press.example/v1/stills/f72a7d43-d4f3-53fd-b769-35f31a7cfaa8/print?locale=pl",
                     *                 "width": 600,
                     *                 "height": 400,
                     *                 "bytes": 312345,
                     *                 "type": "image/jpeg"
                     *               }
                     *             }
                     *           },
                     *           "url": "https://press.example/v1/films/we-will-not-fade-away?locale=pl"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 20,
                     *       "total": 1,
                     *       "pages": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PressKitPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readFilm: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /**
                 * @description The name of the film in addresses; `GET /v1/films` lists them.
                 * @example we-will-not-fade-away
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The film. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "we-will-not-fade-away",
                     *       "edition": 1,
                     *       "publishedAt": "2026-11-24T12:00:00.000Z",
                     *       "locale": "pl",
                     *       "availableLocales": [
                     *         "en",
                     *         "pl"
                     *       ],
                     *       "title": "Nie znikniemy",
                     *       "titleLocale": "pl",
                     *       "originalTitle": "Ми не згаснемо",
                     *       "texts": {
                     *         "tagline": null,
                     *         "logline": null,
                     *         "synopsisShort": null,
                     *         "synopsisMedium": null,
                     *         "synopsisLong": {
                     *           "text": "W filmie śledzimy losy pięciu ukraińskich nastolatków dorastających w małych miasteczkach w zagłębiu węglowym. Podobnie jak ich rówieśnicy na całym świecie walczą z nudą i licznymi frustracjami związa …",
                     *           "locale": "pl"
                     *         },
                     *         "directorsStatement": null
                     *       },
                     *       "facts": {
                     *         "year": 2023,
                     *         "runtimeMinutes": 100,
                     *         "kind": "documentary",
                     *         "genres": [],
                     *         "countries": [
                     *           "UA",
                     *           "FR"
                     *         ],
                     *         "spokenLanguages": [
                     *           "uk",
                     *           "ru"
                     *         ],
                     *         "technical": {
                     *           "aspectRatio": null,
                     *           "sound": null,
                     *           "colour": null,
                     *           "formats": [],
                     *           "frameRate": null
                     *         },
                     *         "identifiers": {
                     *           "isan": null,
                     *           "eidr": null,
                     *           "imdb": null
                     *         },
                     *         "links": []
                     *       },
                     *       "credits": [
                     *         {
                     *           "job": "director",
                     *           "name": "Alisa Kovalenko",
                     *           "character": null
                     *         },
                     *         {
                     *           "job": "writer",
                     *           "name": "Alisa Kovalenko",
                     *           "character": null
                     *         }
                     *       ],
                     *       "companies": [
                     *         {
                     *           "name": "Trueman Production",
                     *           "role": "production",
                     *           "country": "UA",
                     *           "website": null,
                     *           "creditLine": null,
                     *           "creditLineLocale": null
                     *         },
                     *         {
                     *           "name": "HAKA Films",
                     *           "role": "co-production",
                     *           "country": "PL",
                     *           "website": null,
                     *           "creditLine": null,
                     *           "creditLineLocale": null
                     *         }
                     *       ],
                     *       "laurels": [
                     *         {
                     *           "id": "f1181b7e-e5a8-5e81-bab2-9300bd8bce53",
                     *           "festival": "Berlinale",
                     *           "festivalLocale": null,
                     *           "city": "Berlin",
                     *           "country": "DE",
                     *           "year": 2023,
                     *           "section": "Generation 14plus",
                     *           "award": null,
                     *           "awardLocale": null,
                     *           "result": "official-selection",
                     *           "showOnPoster": true
                     *         },
                     *         {
                     *           "id": "98a961d3-75a5-5a8a-a9e3-4ddf40ee705e",
                     *           "festival": "goEast",
                     *           "festivalLocale": null,
                     *           "city": "Wiesbaden",
                     *           "country": "DE",
                     *           "year": 2023,
                     *           "section": null,
                     *           "award": "Best Documentary",
                     *           "awardLocale": null,
                     *           "result": "winner",
                     *           "showOnPoster": true
                     *         }
                     *       ],
                     *       "stills": [
                     *         {
                     *           "id": "f72a7d43-d4f3-53fd-b769-35f31a7cfaa8",
                     *           "role": "scene",
                     *           "caption": "Hałdy na równinie o zmierzchu. Rysunek zastępczy, nie kadr z filmu.",
                     *           "captionLocale": "pl",
                     *           "alt": "Wielki stożek hałdy wyrasta z zamglonej równiny, za nim mniejsze hałdy, w tle poświata przechodząca od pomarańczu do fioletu.",
                     *           "altLocale": "pl",
                     *           "credit": "Drawn for Laurel",
                     *           "copyright": "CC0 1.0",
                     *           "usageTerms": "Rysunek wykonany kodem w zastępstwie fotografii; to nie kadr z filmu. Wolno używać dowolnie, bez pytania. Prosimy nie drukować jako kadru z filmu.",
                     *           "usageTermsLocale": "pl",
                     *           "licenceUrl": "https://creativecommons.org/publicdomain/zero/1.0/",
                     *           "takenOn": null,
                     *           "focalPoint": {
                     *             "x": 50,
                     *             "y": 50
                     *           },
                     *           "renditions": {
                     *             "thumb": {
                     *               "url": "https://press.example/v1/stills/f72a7d43-d4f3-53fd-b769-35f31a7cfaa8/thumb?locale=pl",
                     *               "width": 480,
                     *               "height": 320,
                     *               "bytes": 312345,
                     *               "type": "image/jpeg"
                     *             },
                     *             "web": {
                     *               "url": "https://press.example/v1/stills/f72a7d43-d4f3-53fd-b769-35f31a7cfaa8/web?locale=pl",
                     *               "width": 600,
                     *               "height": 400,
                     *               "bytes": 312345,
                     *               "type": "image/jpeg"
                     *             },
                     *             "print": {
                     *               "url": "https://press.example/v1/stills/f72a7d43-d4f3-53fd-b769-35f31a7cfaa8/print?locale=pl",
                     *               "width": 600,
                     *               "height": 400,
                     *               "bytes": 312345,
                     *               "type": "image/jpeg"
                     *             }
                     *           }
                     *         },
                     *         {
                     *           "id": "a9b9b71c-ef7a-5e6a-8273-fd28f6c5997e",
                     *           "role": "scene",
                     *           "caption": "Pierwsze światło nad Himalajami. Rysunek zastępczy, nie kadr z filmu.",
                     *           "captionLocale": "pl",
                     *           "alt": "Ośnieżone szczyty nad dolinami pełnymi błękitnej mgły; wschodzące słońce oświetla na różowo i złoto tylko najwyższe ściany.",
                     *           "altLocale": "pl",
                     *           "credit": "Drawn for Laurel",
                     *           "copyright": "CC0 1.0",
                     *           "usageTerms": "Rysunek wykonany kodem w zastępstwie fotografii; to nie kadr z filmu. Wolno używać dowolnie, bez pytania. Prosimy nie drukować jako kadru z filmu.",
                     *           "usageTermsLocale": "pl",
                     *           "licenceUrl": "https://creativecommons.org/publicdomain/zero/1.0/",
                     *           "takenOn": null,
                     *           "focalPoint": {
                     *             "x": 50,
                     *             "y": 50
                     *           },
                     *           "renditions": {
                     *             "thumb": {
                     *               "url": "https://press.example/v1/stills/a9b9b71c-ef7a-5e6a-8273-fd28f6c5997e/thumb?locale=pl",
                     *               "width": 480,
                     *               "height": 320,
                     *               "bytes": 312345,
                     *               "type": "image/jpeg"
                     *             },
                     *             "web": {
                     *               "url": "https://press.example/v1/stills/a9b9b71c-ef7a-5e6a-8273-fd28f6c5997e/web?locale=pl",
                     *               "width": 600,
                     *               "height": 400,
                     *               "bytes": 312345,
                     *               "type": "image/jpeg"
                     *             },
                     *             "print": {
                     *               "url": "https://press.example/v1/stills/a9b9b71c-ef7a-5e6a-8273-fd28f6c5997e/print?locale=pl",
                     *               "width": 600,
                     *               "height": 400,
                     *               "bytes": 312345,
                     *               "type": "image/jpeg"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "artworks": [],
                     *       "files": [],
                     *       "quotes": [],
                     *       "screenings": [
                     *         {
                     *           "id": "b6f4b17f-1951-53bc-ae07-6a1ab206426c",
                     *           "venue": null,
                     *           "city": "Berlin",
                     *           "country": "DE",
                     *           "date": "2023-02-19",
                     *           "startsAt": null,
                     *           "timeZone": "Europe/Berlin",
                     *           "premiere": "world",
                     *           "audience": "public",
                     *           "festival": "Berlinale",
                     *           "festivalLocale": null,
                     *           "note": null,
                     *           "noteLocale": null
                     *         }
                     *       ],
                     *       "contacts": [
                     *         {
                     *           "name": "Trueman Production",
                     *           "role": "production",
                     *           "territory": null,
                     *           "email": null,
                     *           "phone": null,
                     *           "website": null
                     *         },
                     *         {
                     *           "name": "Stranger Films Sales",
                     *           "role": "sales",
                     *           "territory": null,
                     *           "email": null,
                     *           "phone": null,
                     *           "website": null
                     *         }
                     *       ],
                     *       "citation": "Nie znikniemy (2023). Press kit, edition 1, 2026-11-24. https://press.example/films/we-will-not-fade-away/editions/1",
                     *       "kit": {
                     *         "url": "https://press.example/v1/films/we-will-not-fade-away/kit.zip?locale=pl",
                     *         "bytes": 312345
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PressKit"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_FILM`: There is no film at this address that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILM";
                    };
                };
            };
            /** @description `FILM_WITHDRAWN`: The film team has withdrawn this press kit. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILM_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readMovie: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /**
                 * @description The name of the film in addresses; `GET /v1/films` lists them.
                 * @example we-will-not-fade-away
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The film. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": unknown;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_FILM`: There is no film at this address that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILM";
                    };
                };
            };
            /** @description `FILM_WITHDRAWN`: The film team has withdrawn this press kit. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILM_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readFeed: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /**
                 * @description The name of the film in addresses; `GET /v1/films` lists them.
                 * @example we-will-not-fade-away
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": unknown;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_FILM`: There is no film at this address that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILM";
                    };
                };
            };
            /** @description `FILM_WITHDRAWN`: The film team has withdrawn this press kit. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILM_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readChanges: {
        parameters: {
            query?: {
                /** @description Where to read on: the `next` of an earlier answer. Left out, from the beginning. */
                since?: string;
                /** @description How many events an answer tells of. */
                limit?: number;
                /** @description For how many seconds to hold the question where there is nothing to tell yet. */
                wait?: number;
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened since. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeFeed"];
                };
            };
            304: components["responses"]["NotModified"];
            /**
             * @description `UNKNOWN_CURSOR`: `since` is no place in the history of this site; read anew without it.
             *
             *     `BAD_PARAMETER`: A parameter of the query is not known here, or its value is no good.
             *
             *     `BAD_ENCODING`: The address is not valid percent-encoded UTF-8.
             *
             *     `BAD_REQUEST`: The request contradicts itself: it has two `Authorization` headers.
             *
             *     `MISPLACED_KEY`: A key is in the address or in a cookie; it belongs in `Authorization` alone.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_CURSOR" | "BAD_PARAMETER" | "BAD_ENCODING" | "BAD_REQUEST" | "MISPLACED_KEY";
                    };
                };
            };
            401: components["responses"]["Problem401"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            /**
             * @description `TOO_MANY_WAITING`: Too many wait for changes; `Retry-After` says when to ask again.
             *
             *     `DATABASE_BUSY`: The database is busy; try again soon.
             *
             *     `DATABASE_UNAVAILABLE`: The database is away; try again soon.
             *
             *     `SHUTTING_DOWN`: This server is being stopped; ask again.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_WAITING" | "DATABASE_BUSY" | "DATABASE_UNAVAILABLE" | "SHUTTING_DOWN";
                    };
                };
            };
        };
    };
    listEditions: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
                /** @description Which page of the list. One beyond the end is empty. */
                page?: number;
                /** @description How many editions a page holds. */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /**
                 * @description The name of the film in addresses; `GET /v1/films` lists them.
                 * @example we-will-not-fade-away
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionPage"];
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_FILM`: There is no film at this address that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILM";
                    };
                };
            };
            /** @description `FILM_WITHDRAWN`: The film team has withdrawn this press kit. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILM_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readEdition: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
                /** @description The number of another edition: answers what changed from that one to this. */
                diff?: number;
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /**
                 * @description The name of the film in addresses; `GET /v1/films` lists them.
                 * @example we-will-not-fade-away
                 */
                slug: string;
                /**
                 * @description The number of the edition, from 1.
                 * @example 1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The edition; with `diff`, the changes. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The name of the film in addresses. */
                        slug: string;
                        /** @description Grows by one with each publish that changes something. */
                        edition: number;
                        /**
                         * Format: date-time
                         * @description When this edition was made.
                         */
                        publishedAt: string;
                        /** @description The language that was asked for, or chosen by `Accept-Language`. */
                        locale: string;
                        /** @description The languages it is published in. */
                        availableLocales: string[];
                        title: string;
                        titleLocale: string;
                        /** @description The title in the film’s own language. */
                        originalTitle: string;
                        texts: {
                            tagline: {
                                text: string;
                                locale: string;
                            } | null;
                            logline: {
                                text: string;
                                locale: string;
                            } | null;
                            synopsisShort: {
                                text: string;
                                locale: string;
                            } | null;
                            synopsisMedium: {
                                text: string;
                                locale: string;
                            } | null;
                            synopsisLong: {
                                text: string;
                                locale: string;
                            } | null;
                            directorsStatement: {
                                text: string;
                                locale: string;
                            } | null;
                        };
                        facts: {
                            year: number | null;
                            runtimeMinutes: number | null;
                            kind: string | null;
                            genres: string[];
                            /** @description ISO 3166-1, two letters each, in the order of the credits. */
                            countries: string[];
                            /** @description BCP-47 tags. */
                            spokenLanguages: string[];
                            technical: {
                                aspectRatio: string | null;
                                sound: string | null;
                                colour: string | null;
                                formats: string[];
                                frameRate: string | null;
                            };
                            identifiers: {
                                isan: string | null;
                                eidr: string | null;
                                imdb: string | null;
                            };
                            links: {
                                label: string;
                                url: string;
                            }[];
                        };
                        credits: {
                            /** @description What they did: `director`, `cinematographer`. */
                            job: string;
                            /** @description In letters the reader reads, under a form that the person approved. */
                            name: string;
                            /** @description Whom they play. */
                            character: string | null;
                        }[];
                        companies: {
                            name: string;
                            /** @description `production`, `co-production`, `distribution` and so on. */
                            role: string;
                            country: string | null;
                            website: string | null;
                            /** @description To be printed as it stands wherever the film is credited. */
                            creditLine: string | null;
                            creditLineLocale: string | null;
                        }[];
                        laurels: {
                            id: string;
                            festival: string;
                            /** @description `null` where the festival’s own name is given, whose language nobody said. */
                            festivalLocale: string | null;
                            city: string | null;
                            country: string | null;
                            year: number;
                            /** @description As the festival names it. */
                            section: string | null;
                            award: string | null;
                            awardLocale: string | null;
                            /** @enum {string} */
                            result: "winner" | "special-mention" | "nominee" | "official-selection";
                            /** @description Whether the film team wants it seen first. */
                            showOnPoster: boolean;
                        }[];
                        stills: {
                            id: string;
                            /** @enum {string} */
                            role: "scene" | "portrait" | "behind-the-scenes";
                            /** @description What it shows, for print beside it. */
                            caption: string | null;
                            captionLocale: string | null;
                            /** @description What it shows, for those who do not see it. */
                            alt: string | null;
                            altLocale: string | null;
                            /** @description Who made it; to be printed beside it. */
                            credit: string;
                            copyright: string | null;
                            /** @description How it may be used. */
                            usageTerms: string;
                            usageTermsLocale: string;
                            licenceUrl: string | null;
                            /** @description The day, `2022-01-30`. */
                            takenOn: string | null;
                            /** @description Where the eye should stay when a page crops the picture, in per cent from the top left. */
                            focalPoint: {
                                x: number;
                                y: number;
                            };
                            renditions: {
                                thumb: {
                                    /** @description Where the file is; whole, and open to any website. */
                                    url: string;
                                    /** @description In pixels. */
                                    width: number;
                                    /** @description In pixels. */
                                    height: number;
                                    bytes: number;
                                    /** @description The media type: `image/jpeg`. */
                                    type: string;
                                };
                                web: {
                                    /** @description Where the file is; whole, and open to any website. */
                                    url: string;
                                    /** @description In pixels. */
                                    width: number;
                                    /** @description In pixels. */
                                    height: number;
                                    bytes: number;
                                    /** @description The media type: `image/jpeg`. */
                                    type: string;
                                };
                                print: {
                                    /** @description Where the file is; whole, and open to any website. */
                                    url: string;
                                    /** @description In pixels. */
                                    width: number;
                                    /** @description In pixels. */
                                    height: number;
                                    bytes: number;
                                    /** @description The media type: `image/jpeg`. */
                                    type: string;
                                };
                            };
                        }[];
                        artworks: {
                            id: string;
                            /** @enum {string} */
                            kind: "poster" | "key-art" | "banner" | "title-treatment";
                            /** @description The language of the words in the picture; `null` where there are none. */
                            locale: string | null;
                            caption: string | null;
                            captionLocale: string | null;
                            alt: string | null;
                            altLocale: string | null;
                            /** @description Who made it; to be printed beside it. */
                            credit: string | null;
                            copyright: string | null;
                            renditions: {
                                thumb: {
                                    /** @description Where the file is; whole, and open to any website. */
                                    url: string;
                                    /** @description In pixels. */
                                    width: number;
                                    /** @description In pixels. */
                                    height: number;
                                    bytes: number;
                                    /** @description The media type: `image/jpeg`. */
                                    type: string;
                                };
                                web: {
                                    /** @description Where the file is; whole, and open to any website. */
                                    url: string;
                                    /** @description In pixels. */
                                    width: number;
                                    /** @description In pixels. */
                                    height: number;
                                    bytes: number;
                                    /** @description The media type: `image/jpeg`. */
                                    type: string;
                                };
                                print: {
                                    /** @description Where the file is; whole, and open to any website. */
                                    url: string;
                                    /** @description In pixels. */
                                    width: number;
                                    /** @description In pixels. */
                                    height: number;
                                    bytes: number;
                                    /** @description The media type: `image/jpeg`. */
                                    type: string;
                                };
                            };
                        }[];
                        files: {
                            id: string;
                            /** @enum {string} */
                            kind: "pdf" | "dialogue-list" | "trailer" | "clip" | "subtitle";
                            title: string;
                            titleLocale: string;
                            /** @description The language of the file itself; `null` where none is said. */
                            locale: string | null;
                            url: string;
                            fileName: string;
                            bytes: number;
                            /** @description The media type: `video/mp4`. */
                            type: string;
                            /** @description Of subtitles: the id of the trailer or clip here that shows them. */
                            ofVideo: string | null;
                            /** @description Of subtitles: the same as WebVTT, as a page needs them for `<track>`. */
                            webVttUrl: string | null;
                        }[];
                        quotes: {
                            id: string;
                            text: string;
                            locale: string;
                            /** @description Where it was published. */
                            outlet: string;
                            author: string | null;
                            date: string | null;
                            url: string | null;
                            /** @description How many of `starsOutOf`. */
                            stars: number | null;
                            starsOutOf: number | null;
                        }[];
                        screenings: {
                            id: string;
                            festival: string | null;
                            /** @description `null` where the festival’s own name is given, whose language nobody said. */
                            festivalLocale: string | null;
                            venue: string | null;
                            city: string | null;
                            country: string | null;
                            /**
                             * Format: date
                             * @description The day by the calendar of the place.
                             */
                            date: string;
                            /** @description With the offset of the place, `2026-05-17T19:30:00+02:00`; `null` while no hour is announced. */
                            startsAt: string | null;
                            /** @description As IANA names it, `Europe/Paris`. */
                            timeZone: string;
                            premiere: ("world" | "international" | "national") | null;
                            /** @enum {string} */
                            audience: "public" | "press";
                            note: string | null;
                            noteLocale: string | null;
                        }[];
                        contacts: {
                            name: string;
                            /** @enum {string} */
                            role: "press" | "sales" | "distribution" | "production" | "funder";
                            /** @description Where they are the ones to ask. */
                            territory: string | null;
                            email: string | null;
                            phone: string | null;
                            website: string | null;
                        }[];
                        kit: {
                            url: string;
                            bytes: number;
                        };
                        /** @description How to name this edition as a source. */
                        citation: string;
                        /** @description The number of the newest edition. */
                        newest: number;
                        /** @description How much of this edition was taken back since; `null` where nothing was. */
                        removed: {
                            credits: number;
                            stills: number;
                            artworks: number;
                            files: number;
                        } | null;
                    } | {
                        slug: string;
                        from: number;
                        to: number;
                        changes: {
                            /** @description What it is about: `texts.pl.synopsisLong`. */
                            path: string;
                            /** @enum {string} */
                            kind: "added" | "removed" | "changed" | "moved" | "opened" | "withdrawn";
                            count?: number;
                            /** @description Which, where a few are best named. */
                            what?: string;
                            sentence: string;
                        }[];
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /**
             * @description `UNKNOWN_FILM`: There is no film at this address that you may see.
             *
             *     `UNKNOWN_EDITION`: The film has no edition of this number.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILM" | "UNKNOWN_EDITION";
                    };
                };
            };
            /**
             * @description `FILM_WITHDRAWN`: The film team has withdrawn this press kit.
             *
             *     `EDITION_WITHDRAWN`: With this edition the film was withdrawn for a time; it has no press kit.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILM_WITHDRAWN" | "EDITION_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    downloadEditionKit: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
                /** @description How large the pictures are. */
                rendition?: "print" | "web";
                /** @description Whether trailers and clips are in it too: they make it many times as large. */
                videos?: "no" | "yes";
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /**
                 * @description The name of the film in addresses; `GET /v1/films` lists them.
                 * @example we-will-not-fade-away
                 */
                slug: string;
                /**
                 * @description The number of the edition, from 1.
                 * @example 1
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ZIP. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description The part that `Range` asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /**
             * @description `UNKNOWN_FILM`: There is no film at this address that you may see.
             *
             *     `UNKNOWN_EDITION`: The film has no edition of this number.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILM" | "UNKNOWN_EDITION";
                    };
                };
            };
            /**
             * @description `FILM_WITHDRAWN`: The film team has withdrawn this press kit.
             *
             *     `EDITION_WITHDRAWN`: With this edition the film was withdrawn for a time; it has no press kit.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILM_WITHDRAWN" | "EDITION_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            /** @description `CHANGED_MEANWHILE`: The file is another one than `If-Match` names: begin it anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CHANGED_MEANWHILE";
                    };
                };
            };
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            /** @description `RANGE_UNSATISFIABLE`: The file ends before the part that was asked for begins. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "RANGE_UNSATISFIABLE";
                    };
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            /**
             * @description `STORAGE_UNAVAILABLE`: The files are out of reach; try again soon.
             *
             *     `TOO_MANY_DOWNLOADS`: Too many files are being sent; `Retry-After` says when to ask again.
             *
             *     `DATABASE_BUSY`: The database is busy; try again soon.
             *
             *     `DATABASE_UNAVAILABLE`: The database is away; try again soon.
             *
             *     `SHUTTING_DOWN`: This server is being stopped; ask again.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STORAGE_UNAVAILABLE" | "TOO_MANY_DOWNLOADS" | "DATABASE_BUSY" | "DATABASE_UNAVAILABLE" | "SHUTTING_DOWN";
                    };
                };
            };
        };
    };
    downloadKit: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
                /** @description How large the pictures are. */
                rendition?: "print" | "web";
                /** @description Whether trailers and clips are in it too: they make it many times as large. */
                videos?: "no" | "yes";
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /**
                 * @description The name of the film in addresses; `GET /v1/films` lists them.
                 * @example we-will-not-fade-away
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ZIP. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description The part that `Range` asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_FILM`: There is no film at this address that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILM";
                    };
                };
            };
            /** @description `FILM_WITHDRAWN`: The film team has withdrawn this press kit. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILM_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            /** @description `CHANGED_MEANWHILE`: The file is another one than `If-Match` names: begin it anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CHANGED_MEANWHILE";
                    };
                };
            };
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            /** @description `RANGE_UNSATISFIABLE`: The file ends before the part that was asked for begins. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "RANGE_UNSATISFIABLE";
                    };
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            /**
             * @description `STORAGE_UNAVAILABLE`: The files are out of reach; try again soon.
             *
             *     `TOO_MANY_DOWNLOADS`: Too many files are being sent; `Retry-After` says when to ask again.
             *
             *     `DATABASE_BUSY`: The database is busy; try again soon.
             *
             *     `DATABASE_UNAVAILABLE`: The database is away; try again soon.
             *
             *     `SHUTTING_DOWN`: This server is being stopped; ask again.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STORAGE_UNAVAILABLE" | "TOO_MANY_DOWNLOADS" | "DATABASE_BUSY" | "DATABASE_UNAVAILABLE" | "SHUTTING_DOWN";
                    };
                };
            };
        };
    };
    downloadStill: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
                /** @description Saves the file under its name instead of showing it. */
                download?: string;
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description As the film’s press kit has it. */
                id: string;
                /** @description How large the picture is. */
                rendition: "thumb" | "web" | "print";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description The part that `Range` asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_STILL`: There is no such still that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_STILL";
                    };
                };
            };
            /** @description `STILL_WITHDRAWN`: The film team has withdrawn this still; please stop using it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STILL_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            /** @description `CHANGED_MEANWHILE`: The file is another one than `If-Match` names: begin it anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CHANGED_MEANWHILE";
                    };
                };
            };
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            /** @description `RANGE_UNSATISFIABLE`: The file ends before the part that was asked for begins. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "RANGE_UNSATISFIABLE";
                    };
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            /**
             * @description `STORAGE_UNAVAILABLE`: The files are out of reach; try again soon.
             *
             *     `TOO_MANY_DOWNLOADS`: Too many files are being sent; `Retry-After` says when to ask again.
             *
             *     `DATABASE_BUSY`: The database is busy; try again soon.
             *
             *     `DATABASE_UNAVAILABLE`: The database is away; try again soon.
             *
             *     `SHUTTING_DOWN`: This server is being stopped; ask again.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STORAGE_UNAVAILABLE" | "TOO_MANY_DOWNLOADS" | "DATABASE_BUSY" | "DATABASE_UNAVAILABLE" | "SHUTTING_DOWN";
                    };
                };
            };
        };
    };
    downloadArtwork: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
                /** @description Saves the file under its name instead of showing it. */
                download?: string;
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description As the film’s press kit has it. */
                id: string;
                /** @description How large the picture is. */
                rendition: "thumb" | "web" | "print";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description The part that `Range` asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_ARTWORK`: There is no such artwork that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_ARTWORK";
                    };
                };
            };
            /** @description `ARTWORK_WITHDRAWN`: The film team has withdrawn this artwork; please stop using it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ARTWORK_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            /** @description `CHANGED_MEANWHILE`: The file is another one than `If-Match` names: begin it anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CHANGED_MEANWHILE";
                    };
                };
            };
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            /** @description `RANGE_UNSATISFIABLE`: The file ends before the part that was asked for begins. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "RANGE_UNSATISFIABLE";
                    };
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            /**
             * @description `STORAGE_UNAVAILABLE`: The files are out of reach; try again soon.
             *
             *     `TOO_MANY_DOWNLOADS`: Too many files are being sent; `Retry-After` says when to ask again.
             *
             *     `DATABASE_BUSY`: The database is busy; try again soon.
             *
             *     `DATABASE_UNAVAILABLE`: The database is away; try again soon.
             *
             *     `SHUTTING_DOWN`: This server is being stopped; ask again.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STORAGE_UNAVAILABLE" | "TOO_MANY_DOWNLOADS" | "DATABASE_BUSY" | "DATABASE_UNAVAILABLE" | "SHUTTING_DOWN";
                    };
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
                /** @description Saves the file under its name instead of showing it. */
                download?: string;
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description As the film’s press kit has it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "video/quicktime": unknown;
                    "video/mp4": unknown;
                    "video/webm": unknown;
                    "video/x-matroska": unknown;
                    "application/pdf": unknown;
                    "text/vtt": unknown;
                    "application/x-subrip": unknown;
                };
            };
            /** @description The part that `Range` asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_FILE`: There is no such file that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILE";
                    };
                };
            };
            /** @description `FILE_WITHDRAWN`: The film team has withdrawn this file; please stop using it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILE_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            /** @description `CHANGED_MEANWHILE`: The file is another one than `If-Match` names: begin it anew. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CHANGED_MEANWHILE";
                    };
                };
            };
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            /** @description `RANGE_UNSATISFIABLE`: The file ends before the part that was asked for begins. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "RANGE_UNSATISFIABLE";
                    };
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            /**
             * @description `STORAGE_UNAVAILABLE`: The files are out of reach; try again soon.
             *
             *     `TOO_MANY_DOWNLOADS`: Too many files are being sent; `Retry-After` says when to ask again.
             *
             *     `DATABASE_BUSY`: The database is busy; try again soon.
             *
             *     `DATABASE_UNAVAILABLE`: The database is away; try again soon.
             *
             *     `SHUTTING_DOWN`: This server is being stopped; ask again.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STORAGE_UNAVAILABLE" | "TOO_MANY_DOWNLOADS" | "DATABASE_BUSY" | "DATABASE_UNAVAILABLE" | "SHUTTING_DOWN";
                    };
                };
            };
        };
    };
    showSubtitles: {
        parameters: {
            query?: {
                /**
                 * @description The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.
                 * @example pl
                 */
                locale?: components["parameters"]["locale"];
            };
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The `Last-Modified` of what you have; `If-None-Match` outweighs it. */
                "If-Modified-Since"?: components["parameters"]["If-Modified-Since"];
                /**
                 * @description The languages you read, where no `locale` is named.
                 * @example pl, en;q=0.8
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description Of a file of the kind `subtitle`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subtitles. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Last-Modified": components["headers"]["Last-Modified"];
                    [name: string]: unknown;
                };
                content: {
                    "text/vtt": unknown;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            /** @description `UNKNOWN_FILE`: There is no such file that you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "UNKNOWN_FILE";
                    };
                };
            };
            /** @description `FILE_WITHDRAWN`: The film team has withdrawn this file; please stop using it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "FILE_WITHDRAWN";
                    };
                };
            };
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            /**
             * @description `STORAGE_UNAVAILABLE`: The files are out of reach; try again soon.
             *
             *     `TOO_MANY_DOWNLOADS`: Too many files are being sent; `Retry-After` says when to ask again.
             *
             *     `DATABASE_BUSY`: The database is busy; try again soon.
             *
             *     `DATABASE_UNAVAILABLE`: The database is away; try again soon.
             *
             *     `SHUTTING_DOWN`: This server is being stopped; ask again.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STORAGE_UNAVAILABLE" | "TOO_MANY_DOWNLOADS" | "DATABASE_BUSY" | "DATABASE_UNAVAILABLE" | "SHUTTING_DOWN";
                    };
                };
            };
        };
    };
    describeApi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. The answer is 304 where nothing has changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The description. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    receiveFilmMessage: {
        parameters: {
            query?: never;
            header: {
                /** @description The same however often it is sent. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and the HMAC-SHA-256 of `{webhook-id}.{webhook-timestamp}.{body}` in Base64, one for each secret that is good just now, separated by spaces (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Check the signature over these bytes before you parse them. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilmMessage"];
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is turned off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again with growing pauses, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveTrial: {
        parameters: {
            query?: never;
            header: {
                /** @description The same however often it is sent. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and the HMAC-SHA-256 of `{webhook-id}.{webhook-timestamp}.{body}` in Base64, one for each secret that is good just now, separated by spaces (Standard Webhooks 1.0). */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Check the signature over these bytes before you parse them. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialMessage"];
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is turned off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again with growing pauses, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
