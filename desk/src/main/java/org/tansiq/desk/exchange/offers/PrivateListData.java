package org.tansiq.desk.exchange.offers;

import java.util.UUID;
import org.tansiq.desk.api.web.Says;

@Says("A list that the token's partner may ask privately")
record PrivateListData(
    @Says("Whom the token was given to") String agency,
    @Says("What the house calls the list") String list,
    @Says("Names the publication; each has a key and a filter of its own") UUID version,
    @Says("The owner's public key: a point of P-256, compressed, in hexadecimal digits")
        String ownerKey,
    @Says("How many different keys the filter holds") int keys,
    @Says("When it was published, in UTC") String publishedAt,
    @Says("The most keys that are answered within 24 hours") int keysADay,
    @Says("How many are left of them now") long left) {}
